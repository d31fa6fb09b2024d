// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "support/diagnostic.h"
#include "support/require.h"

namespace tanji {

/// A value, or errors; warnings and notes may stand beside either. A missing value always comes with an error.
template <class T>
class Result {
  public:
    Result(T value, Diagnostics diagnostics = {}) : value_(std::move(value)), diagnostics_(std::move(diagnostics)) {}
    Result(Diagnostics diagnostics) : diagnostics_(std::move(diagnostics)) {
        LCA_REQUIRE(diagnostics_.has_errors(), "a Result without a value needs an error");
    }
    Result(Diagnostic error) { diagnostics_.add(std::move(error)); }

    [[nodiscard]] bool has_value() const { return value_.has_value(); }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T& value() const& {
        LCA_REQUIRE(value_.has_value(), "value() of a Result that holds errors");
        return *value_;
    }
    [[nodiscard]] T&& value() && {
        LCA_REQUIRE(value_.has_value(), "value() of a Result that holds errors");
        return std::move(*value_);
    }
    const T& operator*() const& { return value(); }
    const T* operator->() const { return &value(); }
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

  private:
    std::optional<T> value_;
    Diagnostics diagnostics_;
};

}  // namespace tanji
