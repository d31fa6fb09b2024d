// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "engine/inventory.h"

namespace tanji {

/// Sparse LU of a square matrix (KLU: block triangular form, AMD ordering), kept for any number of solves with it and its transpose.
/// One thread, no fused multiply-add: the same bits everywhere.
class SparseLu {
  public:
    /// Null when the matrix is singular.
    static std::unique_ptr<SparseLu> factorise(const SparseMatrix& matrix);
    ~SparseLu();
    SparseLu(const SparseLu&) = delete;
    SparseLu& operator=(const SparseLu&) = delete;

    /// Solves A x = b in place; b has one entry per row.
    void solve(std::vector<double>& b) const;
    /// Solves A^T x = b in place.
    void solve_transposed(std::vector<double>& b) const;

  private:
    SparseLu();
    struct State;
    std::unique_ptr<State> state_;
};

/// max over the rows of |A x - b| / (|A| |x| + |b|): each row by its own size, so that 1e9 kWh and 1 piece stand side by side.
double relative_residual(const SparseMatrix& matrix, const std::vector<double>& x, const std::vector<double>& b);

/// The activities on loops, or between loops, of the foreground: what is left when everything that nothing supplies, and everything
/// that supplies nothing, is taken away again and again.
std::vector<std::size_t> columns_on_loops(const Inventory& inventory);

}  // namespace tanji
