// SPDX-License-Identifier: Apache-2.0
#include "factors/pack_writer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <set>

#include "factors/pack_layout.h"
#include "support/file.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Section;

/// What a pool, a list of units and the like have in common: equal things are stored once.
template <class Key>
class Interned {
  public:
    template <class Add>
    std::uint32_t index(const Key& key, Add add) {
        const auto [entry, fresh] = known_.try_emplace(key, 0);
        if (fresh) entry->second = add(key);
        return entry->second;
    }

  private:
    std::map<Key, std::uint32_t> known_;
};

void put(std::string& out, std::uint32_t word) {
    for (unsigned k = 0; k < 4; ++k) out += static_cast<char>(static_cast<unsigned char>(word >> (8 * k)));
}
void put(std::string& out, std::uint64_t value) {
    put(out, static_cast<std::uint32_t>(value));
    put(out, static_cast<std::uint32_t>(value >> 32U));
}

class PackWriter {
  public:
    PackWriter(const Pinyin& pinyin, const SearchHelp& help) : pinyin_(pinyin), help_(help) {
        for (const FactorPlace& place : help.places) places_[place.code] = place.name.zh + " " + place.name.en;
        text({});
    }

    std::string write(const FactorTables& tables) {
        for (const FactorKind& kind : tables.vocabulary.kinds) kinds_[kind.id] = kind.name;
        std::uint32_t first = 0;
        std::vector<std::pair<std::string, std::uint32_t>> aliases;
        for (const FactorPack& pack : tables.packs) {
            const auto count = static_cast<std::uint32_t>(pack.factors.size());
            for (const std::uint32_t word : {text(pack.id), text(pack.version), static_cast<std::uint32_t>(pack.rows), first, count})
                put(section(Section::Packs), word);
            for (const EmissionFactor& factor : pack.factors) {
                for (const EmissionTerm& term : factor.terms)
                    if (!term.row.empty() && term.row != factor.id && (aliases.empty() || aliases.back().first != term.row))
                        aliases.emplace_back(term.row, first);
                record(factor);
                ++first;
            }
        }
        std::sort(aliases.begin(), aliases.end());
        for (const auto& [row, index] : aliases) {
            put(section(Section::Aliases), text(row));
            put(section(Section::Aliases), index);
        }
        for (const auto& [from, to] : pinyin_.traditional()) {
            put(section(Section::Traditional), static_cast<std::uint32_t>(from));
            put(section(Section::Traditional), static_cast<std::uint32_t>(to));
        }
        for (const FactorSynonym& synonym : help_.synonyms) {
            const std::uint32_t word = search_text(synonym.word);
            if (word == pack::kNone) continue;
            put(section(Section::Synonyms), word);
            put(section(Section::Synonyms), text(to_utf8(search_fold(synonym.also, pinyin_.traditional()))));
        }
        for (const std::string& word : vocabulary_) put(section(Section::Vocabulary), text(word));
        for (const std::string& source : {pinyin_.sources().readings, pinyin_.sources().words, pinyin_.sources().traditional})
            put(section(Section::Sources), text(source));
        return assemble();
    }

  private:
    std::string& section(Section which) { return sections_[static_cast<std::size_t>(which)]; }

    std::uint32_t text(const std::string& value) {
        return texts_.index(value, [this](const std::string& fresh) {
            std::string& pool = section(Section::Pool);
            const auto offset = static_cast<std::uint32_t>(pool.size());
            put(pool, static_cast<std::uint32_t>(fresh.size()));
            pool += fresh;
            return offset;
        });
    }
    std::uint32_t unit(const std::string& symbol) {
        return units_.index(symbol, [this](const std::string& fresh) {
            put(section(Section::Units), text(fresh));
            return static_cast<std::uint32_t>(section(Section::Units).size() / 4 - 1);
        });
    }
    std::uint32_t quantity(const std::optional<Quantity>& value) {
        if (!value) return pack::kNone;
        std::string& out = section(Section::Quantities);
        put(out, text(value->unit.symbol));
        put(out, text(value->text));
        put(out, std::bit_cast<std::uint64_t>(value->value));
        return static_cast<std::uint32_t>(out.size() / (4 * pack::kQuantityWords) - 1);
    }
    std::uint32_t number(const std::optional<double>& value) {
        if (!value) return pack::kNone;
        std::string& out = section(Section::Numbers);
        put(out, std::bit_cast<std::uint64_t>(*value));
        return static_cast<std::uint32_t>(out.size() / (4 * pack::kNumberWords) - 1);
    }
    std::uint32_t readings(const std::string& value) {
        if (value.empty()) return pack::kNone;
        return readings_.index(value, [this](const std::string& fresh) {
            put(section(Section::Readings), text(fresh));
            return static_cast<std::uint32_t>(section(Section::Readings).size() / 4 - 1);
        });
    }

    std::uint32_t search_text(const std::string& value) {
        const std::u32string folded = search_fold(value, pinyin_.traditional());
        if (folded.empty()) return pack::kNone;
        return search_texts_.index(to_utf8(folded), [this, &folded](const std::string& fresh) {
            std::string& syllables = section(Section::Syllables);
            const auto first = static_cast<std::uint32_t>(syllables.size() / 4);
            std::uint32_t count = 0;
            if (std::any_of(folded.begin(), folded.end(), is_han)) {
                for (const std::string& reading : pinyin_.readings(folded)) put(syllables, readings(reading));
                count = static_cast<std::uint32_t>(folded.size());
            }
            add_vocabulary(fresh);
            std::string& out = section(Section::SearchTexts);
            for (const std::uint32_t word : {text(fresh), first, count}) put(out, word);
            return static_cast<std::uint32_t>(out.size() / (4 * pack::kSearchTextWords) - 1);
        });
    }
    void add_vocabulary(const std::string& folded) {
        std::string word;
        for (const char c : folded + " ") {
            if (c >= 'a' && c <= 'z') {
                word += c;
                continue;
            }
            if (word.size() >= 4) vocabulary_.insert(word);
            word.clear();
        }
    }

    void record(const EmissionFactor& factor) {
        const auto first_term = static_cast<std::uint32_t>(section(Section::Terms).size() / (4 * pack::kTermWords));
        for (const EmissionTerm& term : factor.terms) {
            std::string& out = section(Section::Terms);
            for (const std::uint32_t word :
                 {text(term.flow.gas), static_cast<std::uint32_t>(term.flow.category), static_cast<std::uint32_t>(term.flow.origin),
                  text(term.row), text(term.text), text(term.unit)})
                put(out, word);
            put(out, std::bit_cast<std::uint64_t>(term.kg));
        }
        const FuelData fuel = factor.fuel.value_or(FuelData{});
        std::array<std::uint32_t, pack::RecordWords> words{};
        words[pack::Id] = text(factor.id);
        words[pack::NameZh] = text(factor.name.zh);
        words[pack::NameEn] = text(factor.name.en);
        words[pack::Year] = static_cast<std::uint32_t>(factor.year);
        words[pack::Reference] = unit(factor.reference.symbol);
        words[pack::FirstTerm] = first_term;
        words[pack::TermCount] = static_cast<std::uint32_t>(factor.terms.size());
        words[pack::Flags] = flags(factor);
        words[pack::Ncv] = quantity(fuel.ncv);
        words[pack::CarbonContent] = quantity(fuel.carbon_content);
        words[pack::FuelDensity] = quantity(fuel.density);
        words[pack::Density] = quantity(factor.density);
        words[pack::Oxidation] = number(fuel.oxidation);
        words[pack::OxidationText] = text(fuel.oxidation_text);
        words[pack::Uncertainty] = number(factor.uncertainty_percent);
        const LocalText kind = kinds_[factor.kind];
        words[pack::SearchNameZh] = search_text(factor.name.zh);
        words[pack::SearchNameEn] = search_text(factor.name.en);
        words[pack::SearchKindZh] = search_text(kind.zh);
        words[pack::SearchKindEn] = search_text(kind.en + " " + factor.kind);
        words[pack::SearchDetail] = search_text(factor.technology + " " + factor.category);
        words[pack::SearchPlace] = search_text(factor.geography + " " + places_[factor.geography]);
        words[pack::SearchSource] = search_text(factor.issuer + " " + factor.document + " " + factor.document_no);
        for (std::size_t i = 0; i < kTextFields.size(); ++i) words[pack::FirstText + i] = text(factor.*kTextFields[i].member);
        for (const std::uint32_t word : words) put(section(Section::Records), word);
    }
    static std::uint32_t flags(const EmissionFactor& factor) {
        std::uint32_t flags = 0;
        if (factor.fuel) flags |= pack::HasFuel;
        if (!factor.doubtful.empty()) flags |= pack::IsDoubtful;
        if (factor.licence_id == "CN-OFFICIAL-FACTS") flags |= pack::IsOfficialChinese;
        if (factor.kind == "avoided") flags |= pack::IsCredit;
        return flags;
    }

    std::string assemble() const {
        std::string body;
        std::string directory;
        for (const std::string& bytes : sections_) {
            body.resize((body.size() + 15) / 16 * 16);
            put(directory, static_cast<std::uint64_t>(pack::kHeaderSize + body.size()));
            put(directory, static_cast<std::uint64_t>(bytes.size()));
            body += bytes;
        }
        std::string checked;
        put(checked, static_cast<std::uint64_t>(pack::kHeaderSize + body.size()));
        checked += directory + body;
        std::string out(pack::kMagic);
        put(out, pack::kFormat);
        put(out, static_cast<std::uint32_t>(pack::kSections));
        put(out, pack::checksum(checked));
        return out + checked;
    }

    const Pinyin& pinyin_;
    const SearchHelp& help_;
    std::map<std::string, std::string> places_;
    std::map<std::string, LocalText> kinds_;
    std::array<std::string, pack::kSections> sections_;
    Interned<std::string> texts_, units_, readings_, search_texts_;
    std::set<std::string> vocabulary_;
};

}  // namespace

std::u32string search_fold(std::string_view text, const std::map<char32_t, char32_t>& traditional) {
    std::u32string characters = to_characters(fold(trim(text)));
    for (char32_t& c : characters)
        if (const auto simple = traditional.find(c); simple != traditional.end()) c = simple->second;
    return characters;
}

std::string write_pack(const FactorTables& tables, const Pinyin& pinyin, const SearchHelp& help) {
    return PackWriter(pinyin, help).write(tables);
}

namespace {

/// A table that need not be there.
std::optional<DataTable> optional_table(const std::filesystem::path& folder, const std::string& name,
                                        std::initializer_list<const char*> columns, Diagnostics& errors) {
    std::error_code failed;
    if (!std::filesystem::exists(folder / name, failed)) return std::nullopt;
    Result<DataTable> table = read_table_file(folder / name, name);
    errors.append(table.diagnostics());
    if (!table) return std::nullopt;
    for (const char* column : columns)
        if (!table->has(column))
            errors.error("FACTOR-02", {name, {}, {}, table->header_line(), 0}, {{"column", column}, {"found", TextList(table->header())}});
    if (errors.has_errors()) return std::nullopt;
    return std::move(table).value();
}

}  // namespace

Result<std::string> pack_tables(const std::filesystem::path& factors, const Pinyin& pinyin) {
    Diagnostics errors;
    SearchHelp help;
    if (const auto places = optional_table(factors, "places.csv", {"code", "name_zh", "name_en"}, errors))
        for (const DataRow row : *places) help.places.push_back({row["code"], {row["name_zh"], row["name_en"]}});
    if (const auto synonyms = optional_table(factors, "synonyms.csv", {"word", "also"}, errors))
        for (const DataRow row : *synonyms) {
            help.synonyms.push_back({row["word"], row["also"]});
            if (!synonyms->has("way") || row["way"] != "one") help.synonyms.push_back({row["also"], row["word"]});
        }
    const Result<FactorTables> tables = read_factor_tables(factors);
    errors.append(tables.diagnostics());
    if (errors.has_errors()) return errors;
    return write_pack(*tables, pinyin, help);
}

Result<std::string> pack_library(const std::filesystem::path& data) {
    constexpr std::uint64_t kLimit = 16U << 20U;
    Diagnostics errors;
    const auto text = [&errors, &data](const char* name) {
        Result<std::string> bytes = read_file(data / "pinyin" / name, kLimit);
        errors.append(bytes.diagnostics());
        return bytes ? std::move(bytes).value() : std::string();
    };
    PinyinSources sources{text("readings.csv"), text("words.csv"), text("traditional.csv")};
    if (errors.has_errors()) return errors;
    const Result<Pinyin> pinyin = Pinyin::read(std::move(sources));
    if (!pinyin) return pinyin.diagnostics();
    return pack_tables(data / "factors", *pinyin);
}

}  // namespace tanji
