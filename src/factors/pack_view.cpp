// SPDX-License-Identifier: Apache-2.0
#include "factors/pack_view.h"

#include <bit>

#include "support/require.h"

namespace tanji {
namespace {

using pack::Section;

std::uint32_t word_at(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t k = 0; k < 4; ++k) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + k])) << (8 * k);
    return value;
}
std::uint64_t long_at(std::string_view bytes, std::size_t at) {
    return word_at(bytes, at) | static_cast<std::uint64_t>(word_at(bytes, at + 4)) << 32U;
}

Diagnostic fault(const char* reason, const Place& place) {
    return {"FACTOR-15", Severity::Error, place, {{"reason", WordKey{std::string("library.fault.") + reason}}}, {}, {}};
}

Unit known_unit(std::string_view symbol) {
    Result<Unit> unit = parse_unit(symbol, {});
    LCA_REQUIRE(unit.has_value(), "the factor library names an unknown unit: " + std::string(symbol));
    return std::move(unit).value();
}

}  // namespace

Result<PackView> PackView::open(std::string_view bytes, const Place& place, Checked checked) {
    if (bytes.size() < pack::kHeaderSize || bytes.substr(0, pack::kMagic.size()) != pack::kMagic) return fault("magic", place);
    if (word_at(bytes, 8) != pack::kFormat || word_at(bytes, 12) != pack::kSections) return fault("format", place);
    if (long_at(bytes, pack::kSizeAt) != bytes.size()) return fault("size", place);
    if (checked == Checked::Here && long_at(bytes, pack::kChecksumAt) != pack::checksum(bytes.substr(pack::kSizeAt)))
        return fault("changed", place);
    PackView view;
    view.bytes_ = bytes;
    for (std::size_t i = 0; i < pack::kSections; ++i) {
        const std::uint64_t offset = long_at(bytes, pack::kSectionsAt + 16 * i);
        const std::uint64_t size = long_at(bytes, pack::kSectionsAt + 16 * i + 8);
        if (offset > bytes.size() || size > bytes.size() - offset) return fault("changed", place);
        view.sections_[i] = bytes.substr(offset, size);
    }
    if (checked == Checked::Here && !view.is_sound()) return fault("changed", place);
    return view;
}

bool PackView::is_sound() const {
    const auto entries = [this](Section section, std::size_t size) { return words(section) / size; };
    const auto within = [](std::size_t index, std::size_t count) { return index == pack::kNone || index < count; };
    const std::size_t terms = entries(Section::Terms, pack::kTermWords);
    const std::size_t quantities = entries(Section::Quantities, pack::kQuantityWords);
    const std::size_t numbers = entries(Section::Numbers, pack::kNumberWords);
    const std::size_t texts = entries(Section::SearchTexts, pack::kSearchTextWords);
    bool sound = words(Section::Sources) == 3;
    std::size_t next = 0;
    for (std::size_t i = 0; i < packs(); ++i) {
        sound = sound && word(Section::Packs, i * pack::kPackWords + 3) == next;
        next += word(Section::Packs, i * pack::kPackWords + 4);
    }
    sound = sound && next == records();
    for (std::size_t record = 0; record < records(); ++record) {
        const auto at = [this, record](std::uint32_t which) -> std::size_t { return slot(record, which); };
        sound = sound && at(pack::Reference) < units() && at(pack::FirstTerm) + at(pack::TermCount) <= terms;
        for (const pack::Slot which : {pack::Ncv, pack::CarbonContent, pack::FuelDensity, pack::Density})
            sound = sound && within(at(which), quantities);
        for (const pack::Slot which : {pack::Oxidation, pack::Uncertainty}) sound = sound && within(at(which), numbers);
        for (std::uint32_t which = pack::SearchNameZh; which < pack::FirstText; ++which) sound = sound && within(at(which), texts);
    }
    for (std::size_t i = 0; i < terms; ++i) {
        sound = sound && word(Section::Terms, i * pack::kTermWords + 1) <= static_cast<std::uint32_t>(Category::Unspecified) &&
                word(Section::Terms, i * pack::kTermWords + 2) <= static_cast<std::uint32_t>(Origin::Aircraft);
    }
    for (std::size_t i = 0; i < texts; ++i) {
        const std::size_t first = word(Section::SearchTexts, i * pack::kSearchTextWords + 1);
        sound = sound && first + word(Section::SearchTexts, i * pack::kSearchTextWords + 2) <= words(Section::Syllables);
    }
    for (std::size_t i = 0; i < words(Section::Syllables); ++i)
        sound = sound && within(word(Section::Syllables, i), words(Section::Readings));
    for (std::size_t i = 0; i < entries(Section::Aliases, pack::kAliasWords); ++i)
        sound = sound && word(Section::Aliases, i * pack::kAliasWords + 1) < records();
    for (std::size_t i = 0; i < words(Section::Synonyms); i += pack::kSynonymWords) sound = sound && word(Section::Synonyms, i) < texts;
    return sound;
}

std::uint32_t PackView::word(Section section, std::size_t index) const {
    const std::string_view bytes = sections_[static_cast<std::size_t>(section)];
    LCA_REQUIRE(index < bytes.size() / 4, "factor library: index out of range");
    return word_at(bytes, index * 4);
}

double PackView::number(Section section, std::size_t index) const {
    return std::bit_cast<double>(word(section, index) | static_cast<std::uint64_t>(word(section, index + 1)) << 32U);
}

std::string_view PackView::text(std::uint32_t offset) const {
    const std::string_view pool = sections_[static_cast<std::size_t>(Section::Pool)];
    LCA_REQUIRE(pool.size() >= 4 && offset <= pool.size() - 4, "factor library: text out of range");
    const std::size_t size = word_at(pool, offset);
    LCA_REQUIRE(size <= pool.size() - 4 - offset, "factor library: text out of range");
    return pool.substr(offset + 4, size);
}

std::string_view PackView::text_field(std::size_t record, std::string EmissionFactor::* member) const {
    for (std::size_t i = 0; i < kTextFields.size(); ++i)
        if (kTextFields[i].member == member) return text(slot(record, pack::FirstText + static_cast<std::uint32_t>(i)));
    return {};
}

PackView::Pack PackView::pack(std::size_t index) const {
    const std::size_t at = index * pack::kPackWords;
    const auto field = [this, at](std::size_t k) { return word(Section::Packs, at + k); };
    return {text(field(0)), text(field(1)), field(2), field(3), field(4)};
}

std::size_t PackView::pack_of(std::size_t record) const {
    std::size_t index = 0;
    while (index + 1 < packs() && record >= pack(index + 1).first) ++index;
    return index;
}

std::optional<std::size_t> PackView::find(std::string_view id) const {
    for (std::size_t index = 0; index < packs(); ++index) {
        const Pack one = pack(index);
        std::size_t first = one.first;
        std::size_t last = one.first + one.count;
        while (first < last) {
            const std::size_t middle = first + (last - first) / 2;
            if (this->id(middle) < id)
                first = middle + 1;
            else
                last = middle;
        }
        if (first < one.first + one.count && this->id(first) == id) return first;
    }
    std::size_t first = 0;
    std::size_t last = words(Section::Aliases) / pack::kAliasWords;
    const auto alias = [this](std::size_t index) { return text(word(Section::Aliases, index * pack::kAliasWords)); };
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (alias(middle) < id)
            first = middle + 1;
        else
            last = middle;
    }
    if (first < words(Section::Aliases) / pack::kAliasWords && alias(first) == id)
        return word(Section::Aliases, first * pack::kAliasWords + 1);
    return std::nullopt;
}

PackView::Term PackView::term(std::size_t index) const {
    const std::size_t at = index * pack::kTermWords;
    const auto field = [this, at](std::size_t k) { return word(Section::Terms, at + k); };
    return {text(field(0)),
            text(field(3)),
            text(field(4)),
            text(field(5)),
            static_cast<Category>(field(1)),
            static_cast<Origin>(field(2)),
            number(Section::Terms, at + 6)};
}

EmissionFactor PackView::factor(std::size_t record) const {
    const auto quantity = [this, record](std::uint32_t which) -> std::optional<Quantity> {
        const std::uint32_t index = slot(record, which);
        if (index == pack::kNone) return std::nullopt;
        const std::size_t at = index * pack::kQuantityWords;
        return Quantity{number(Section::Quantities, at + 2), known_unit(text(word(Section::Quantities, at))),
                        std::string(text(word(Section::Quantities, at + 1)))};
    };
    const auto optional_number = [this, record](std::uint32_t which) -> std::optional<double> {
        const std::uint32_t index = slot(record, which);
        if (index == pack::kNone) return std::nullopt;
        return number(Section::Numbers, index * pack::kNumberWords);
    };
    EmissionFactor factor;
    factor.id = id(record);
    factor.pack = pack(pack_of(record)).id;
    factor.name = {std::string(text(slot(record, pack::NameZh))), std::string(text(slot(record, pack::NameEn)))};
    factor.year = static_cast<int>(slot(record, pack::Year));
    factor.reference = known_unit(unit(slot(record, pack::Reference)));
    const std::size_t first = slot(record, pack::FirstTerm);
    for (std::size_t i = 0; i < slot(record, pack::TermCount); ++i) {
        const Term term = this->term(first + i);
        factor.terms.push_back({{std::string(term.gas), term.category, term.origin},
                                term.kg,
                                std::string(term.row),
                                std::string(term.text),
                                std::string(term.unit)});
    }
    if (flag(record, pack::HasFuel)) {
        factor.fuel = FuelData{quantity(pack::Ncv), quantity(pack::CarbonContent), optional_number(pack::Oxidation),
                               std::string(text(slot(record, pack::OxidationText))), quantity(pack::FuelDensity)};
    }
    factor.density = quantity(pack::Density);
    factor.uncertainty_percent = optional_number(pack::Uncertainty);
    for (std::size_t i = 0; i < kTextFields.size(); ++i)
        factor.*kTextFields[i].member = text(slot(record, pack::FirstText + static_cast<std::uint32_t>(i)));
    return factor;
}

}  // namespace tanji
