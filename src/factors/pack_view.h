// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "factors/pack_layout.h"

namespace tanji {

/// factors.bin read where it lies. Every access checks its bounds: a file that lies about them is a LogicFault, never a stray read.
class PackView {
  public:
    /// FACTOR-15 with a reason (library.fault.*) when the bytes are no such file, of another format, cut short, or changed.
    /// `Checked::Build`: bytes that the build put into the program and its tests checked are not summed up again in every process.
    enum class Checked { Here, Build };
    static Result<PackView> open(std::string_view bytes, const Place& place, Checked checked = Checked::Here);

    /// Number of words in a section.
    [[nodiscard]] std::size_t words(pack::Section section) const { return sections_[static_cast<std::size_t>(section)].size() / 4; }
    [[nodiscard]] std::uint32_t word(pack::Section section, std::size_t index) const;
    [[nodiscard]] double number(pack::Section section, std::size_t index) const;
    /// A text of the pool, by its offset.
    [[nodiscard]] std::string_view text(std::uint32_t offset) const;

    [[nodiscard]] std::size_t records() const { return words(pack::Section::Records) / pack::RecordWords; }
    [[nodiscard]] std::uint32_t slot(std::size_t record, std::uint32_t slot) const {
        return word(pack::Section::Records, record * pack::RecordWords + slot);
    }
    [[nodiscard]] std::string_view id(std::size_t record) const { return text(slot(record, pack::Id)); }
    [[nodiscard]] std::string_view text_field(std::size_t record, std::string EmissionFactor::* member) const;
    [[nodiscard]] bool flag(std::size_t record, pack::Flag flag) const { return (slot(record, pack::Flags) & flag) != 0; }

    struct Pack {
        std::string_view id, version;
        std::size_t rows, first, count;
    };
    [[nodiscard]] std::size_t packs() const { return words(pack::Section::Packs) / pack::kPackWords; }
    [[nodiscard]] Pack pack(std::size_t index) const;
    /// Which pack holds a record.
    [[nodiscard]] std::size_t pack_of(std::size_t record) const;

    /// The record with that id, or the one whose set holds a row of that id.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;

    [[nodiscard]] std::size_t units() const { return words(pack::Section::Units); }
    [[nodiscard]] std::string_view unit(std::size_t index) const { return text(word(pack::Section::Units, index)); }

    struct Term {
        std::string_view gas, row, text, unit;
        Category category;
        Origin origin;
        double kg;
    };
    [[nodiscard]] Term term(std::size_t index) const;

    /// The whole record, decoded.
    [[nodiscard]] EmissionFactor factor(std::size_t record) const;

  private:
    /// Whether every index points into its section; texts are checked when they are read.
    [[nodiscard]] bool is_sound() const;

    std::string_view bytes_;
    std::string_view sections_[pack::kSections];
};

}  // namespace tanji
