// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include "engine/inventory.h"

namespace tanji {

SparseMatrix compress(int rows, int columns, const std::vector<MatrixEntry>& entries) {
    SparseMatrix matrix{rows, columns, std::vector<int>(static_cast<std::size_t>(columns) + 1, 0), {}, {}};
    // Stable, so that equal places are summed in the order given and the same study gives the same bits.
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return std::pair(entries[left].column, entries[left].row) < std::pair(entries[right].column, entries[right].row);
    });
    int last_column = -1;
    for (const std::size_t index : order) {
        const MatrixEntry& entry = entries[index];
        if (entry.column == last_column && matrix.row_index.back() == entry.row) {
            matrix.values.back() += entry.value;
            continue;
        }
        last_column = entry.column;
        matrix.row_index.push_back(entry.row);
        matrix.values.push_back(entry.value);
        ++matrix.starts[static_cast<std::size_t>(entry.column) + 1];
    }
    std::partial_sum(matrix.starts.begin(), matrix.starts.end(), matrix.starts.begin());
    return matrix;
}

}  // namespace tanji
