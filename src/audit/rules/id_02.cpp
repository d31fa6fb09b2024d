// SPDX-License-Identifier: Apache-2.0
// The producer's address lies in another province than the one the text puts the company in.
#include <algorithm>

#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"

namespace tanji {

namespace {

struct NamedPlace {
    std::string word;
    std::string province;
    std::size_t at = std::string::npos;
};

/// The first place that a text names. A name before 路, 街 or 区 is that of a street or district.
NamedPlace first_place(const ReportFacts& facts, std::string_view text) {
    NamedPlace first;
    for (const auto& [word, province] : packed_standards().places)
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
            const bool whole = word.ends_with("省") || word.ends_with("市") || word.ends_with("州") || word.ends_with("自治区");
            std::size_t next = at + word.size();
            for (const std::string_view side : {"东", "西", "南", "北", "中"})
                if (text.substr(next).starts_with(side)) next += side.size();
            if (!whole && says(facts, "street", text.substr(next, 3))) continue;
            if (at < first.at || (at == first.at && word.size() > first.word.size())) first = {word, province, at};
            break;
        }
    return first;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    const std::vector<const LabelledText*> addresses = labels(facts, "address"), producers = labels(facts, "producer");
    // Registered and production address given apart may lie where they like.
    if (addresses.empty() || producers.empty() || !labels(facts, "registered-address").empty() ||
        !labels(facts, "production-address").empty())
        return {};
    const LabelledText& address = *addresses.front();
    // A table of addresses of several companies: whose it is must be plain.
    const bool beside = std::any_of(producers.begin(), producers.end(), [&](const LabelledText* producer) {
        const int rows = producer->place.row - address.place.row;
        return producer->place.table == address.place.table && rows >= -2 && rows <= 2;
    });
    const NamedPlace own = first_place(facts, address.text);
    if (!beside || own.province.empty()) return {};
    const std::string& name = producers.front()->text;
    std::optional<Finding> finding;
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        std::string_view rest = passage.text->normal;
        const bool of_company = rest.find(name) != std::string_view::npos;
        if (!of_company) continue;
        for (const std::string_view sentence : claims::sentences_of(rest)) {
            const std::size_t subject = sentence.find(name);
            const std::string verb = facts.editions->phrase_in("own-location", sentence);
            if (subject == std::string_view::npos || verb.empty()) continue;
            const std::size_t at = sentence.find(verb, subject + name.size());
            constexpr std::size_t kNear = 150;  // bytes between the name and what is said of it
            if (at == std::string_view::npos || at - subject > kNear + name.size()) continue;
            const NamedPlace other = first_place(facts, sentence.substr(at + verb.size(), 90));
            if (other.province.empty() || other.province == own.province) continue;
            if (!finding) {
                finding = found(facts, rule, passage.place,
                                {{"address", address.text},
                                 {"one", own.province},
                                 {"place", other.province.starts_with(other.word) ? other.province : other.province + other.word}});
                finding->quote = std::string(sentence);
                finding->related.push_back(place_of(facts, address.place));
            } else {
                finding->related.push_back(place_of(facts, passage.place));
            }
        }
    }
    if (!finding) return {};
    return {*finding};
}

}  // namespace

extern constexpr Rule kId02{"ID-02", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
