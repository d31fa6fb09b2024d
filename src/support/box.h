// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

namespace tanji {

/// An optional value that lies elsewhere: eight bytes where nothing is there. For what few of a million rows have.
/// Copied and compared by value, like std::optional.
template <class T>
class Box {
  public:
    Box() = default;
    Box(T value) : held_(std::make_unique<T>(std::move(value))) {}
    Box(const Box& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
    Box(Box&& other) noexcept = default;
    Box& operator=(const Box& other) {
        if (this != &other) held_ = other.held_ ? std::make_unique<T>(*other.held_) : nullptr;
        return *this;
    }
    Box& operator=(Box&& other) noexcept = default;
    ~Box() = default;

    [[nodiscard]] bool has_value() const { return held_ != nullptr; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T& operator*() const { return *held_; }
    [[nodiscard]] T& operator*() { return *held_; }
    const T* operator->() const { return held_.get(); }
    T* operator->() { return held_.get(); }
    template <class... Values>
    T& emplace(Values&&... values) {
        held_ = std::make_unique<T>(std::forward<Values>(values)...);
        return *held_;
    }
    void reset() { held_.reset(); }

    bool operator==(const Box& other) const { return held_ && other.held_ ? *held_ == *other.held_ : !held_ && !other.held_; }

  private:
    std::unique_ptr<T> held_;
};

}  // namespace tanji
