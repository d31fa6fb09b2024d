// SPDX-License-Identifier: Apache-2.0
#include "engine/solver.h"

#include <klu.h>

#include <algorithm>
#include <cmath>

namespace tanji {

struct SparseLu::State {
    SparseMatrix matrix;  // KLU keeps no copy of its input, and wants it unchanged
    klu_common common{};
    klu_symbolic* symbolic = nullptr;
    klu_numeric* numeric = nullptr;
};

SparseLu::SparseLu() : state_(std::make_unique<State>()) { klu_defaults(&state_->common); }

SparseLu::~SparseLu() {
    klu_free_numeric(&state_->numeric, &state_->common);
    klu_free_symbolic(&state_->symbolic, &state_->common);
}

std::unique_ptr<SparseLu> SparseLu::factorise(const SparseMatrix& matrix) {
    std::unique_ptr<SparseLu> lu(new SparseLu);
    State& state = *lu->state_;
    state.matrix = matrix;
    int* starts = state.matrix.starts.data();
    int* rows = state.matrix.row_index.data();
    state.symbolic = klu_analyze(matrix.columns, starts, rows, &state.common);
    if (state.symbolic == nullptr) return nullptr;
    state.numeric = klu_factor(starts, rows, state.matrix.values.data(), state.symbolic, &state.common);
    if (state.numeric == nullptr || state.common.status == KLU_SINGULAR) return nullptr;
    // A pivot that is nought but for rounding: the loop makes just what it consumes.
    constexpr double kSingular = 1e-14;
    if (klu_rcond(state.symbolic, state.numeric, &state.common) == 0 || state.common.rcond < kSingular * 1e-2) return nullptr;
    return lu;
}

void SparseLu::solve(std::vector<double>& b) const {
    klu_common common = state_->common;
    LCA_REQUIRE(klu_solve(state_->symbolic, state_->numeric, state_->matrix.columns, 1, b.data(), &common) == 1, "klu_solve failed");
}

void SparseLu::solve_transposed(std::vector<double>& b) const {
    klu_common common = state_->common;
    LCA_REQUIRE(klu_tsolve(state_->symbolic, state_->numeric, state_->matrix.columns, 1, b.data(), &common) == 1, "klu_tsolve failed");
}

double relative_residual(const SparseMatrix& matrix, const std::vector<double>& x, const std::vector<double>& b) {
    std::vector<double> left(static_cast<std::size_t>(matrix.rows), 0.0), size(left);
    for (int column = 0; column < matrix.columns; ++column) {
        const auto at = static_cast<std::size_t>(column);
        for (int entry = matrix.starts[at]; entry < matrix.starts[at + 1]; ++entry) {
            const auto place = static_cast<std::size_t>(entry);
            const auto row = static_cast<std::size_t>(matrix.row_index[place]);
            const double part = matrix.values[place] * x[at];
            left[row] += part;
            size[row] += std::abs(part);
        }
    }
    double worst = 0.0;
    for (std::size_t row = 0; row < b.size(); ++row) {
        const double scale = size[row] + std::abs(b[row]);
        if (scale > 0) worst = std::max(worst, std::abs(left[row] - b[row]) / scale);
    }
    return worst;
}

std::vector<std::size_t> columns_on_loops(const Inventory& inventory) {
    const std::size_t count = inventory.columns.size();
    std::vector<std::vector<std::size_t>> draws_on(count), serves(count);
    for (const Line& line : inventory.lines)
        if (line.supplier != kNone) {
            draws_on[line.column].push_back(line.supplier);
            serves[line.supplier].push_back(line.column);
        }
    std::vector<bool> gone(count, false);
    const auto none_left = [&](const std::vector<std::size_t>& others) {
        return std::all_of(others.begin(), others.end(), [&](std::size_t other) { return gone[other]; });
    };
    bool changed = true;
    while (changed) {
        changed = false;
        for (std::size_t column = 0; column < count; ++column)
            if (!gone[column] && (none_left(draws_on[column]) || none_left(serves[column]))) gone[column] = changed = true;
    }
    std::vector<std::size_t> left;
    for (std::size_t column = 0; column < count; ++column)
        if (!gone[column]) left.push_back(column);
    return left;
}

}  // namespace tanji
