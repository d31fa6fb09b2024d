// SPDX-License-Identifier: Apache-2.0
#include "report/findings/sarif.h"

#include <algorithm>

#include "audit/audit.h"
#include "audit/rules.h"
#include "report/findings/finding_text.h"
#include "report/json_values.h"
#include "support/resources.h"

namespace tanji {
namespace {

using json_values::text;

Node message(const std::string& words) { return Node::map({{"text", text(words)}}); }

const char* level_of(Severity severity) {
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "note";
}

/// As an address in a log: blanks and signs of other scripts in %XX (RFC 3986), separators as they are.
std::string as_uri(std::string path) {
    constexpr std::string_view kPlain = "-._~/!$&'()*+,;=@", kDigits = "0123456789ABCDEF";
    std::replace(path.begin(), path.end(), '\\', '/');
    std::string out = path.starts_with("/") ? "file://" : "";
    for (const char sign : path) {
        const auto byte = static_cast<unsigned char>(sign);
        const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                              kPlain.find(sign) != std::string_view::npos;
        if (is_plain)
            out += sign;
        else
            (out += '%').append({kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
    return out;
}

Node location(const Place& place, const std::string& file, const std::string& in_words, const std::string& quote) {
    Node physical = Node::map({{"artifactLocation", Node::map({{"uri", text(as_uri(place.file.empty() ? file : place.file))}})}});
    if (place.line > 0) {
        Node region = Node::map({{"startLine", json_values::count(static_cast<std::uint64_t>(place.line))}});
        if (place.column > 0) region.set("startColumn", json_values::count(static_cast<std::uint64_t>(place.column)));
        if (!quote.empty()) region.set("snippet", message(quote));
        physical.set("region", std::move(region));
    }
    Node out = Node::map({{"physicalLocation", std::move(physical)}});
    std::string logical = place.part;
    if (!place.cell.empty()) logical += (logical.empty() ? "" : " ") + place.cell;
    if (!logical.empty()) out.set("logicalLocations", Node::sequence({Node::map({{"fullyQualifiedName", text(logical)}})}));
    if (!in_words.empty()) out.set("message", message(in_words));
    return out;
}

Node rule_node(const std::string& id, const Words& words) {
    Node node = Node::map({{"id", text(id)}});
    const Rule* rule = find_rule(id);
    if (rule == nullptr) return node;
    const std::string title = words.text(id + ".title");
    node.set("shortDescription", message(title));
    node.set("defaultConfiguration", Node::map({{"level", text(level_of(rule->severity))}}));
    return node;
}

Node result_node(const Finding& finding, std::size_t index, std::size_t rule, const AnsweredFindings& answered, const std::string& file,
                 const Words& words) {
    const FindingText said = finding_text(finding, words);
    std::string all = said.text;
    for (const std::string* more : {&said.expected, &said.ask})
        if (!more->empty()) all += "\n" + *more;
    Node node = Node::map({{"ruleId", text(finding.rule)},
                           {"ruleIndex", json_values::count(rule)},
                           {"level", text(level_of(finding.severity))},
                           {"message", message(all)},
                           {"locations", Node::sequence({location(finding.place, file, said.place, finding.quote)})}});
    if (!finding.related.empty()) {
        Node related = Node::sequence();
        for (const Place& place : finding.related) related.items.push_back(location(place, file, {}, {}));
        node.set("relatedLocations", std::move(related));
    }
    node.set("partialFingerprints", Node::map({{"tanji/1", text(answered.keys.at(index))}}));
    Node bag = Node::map();
    json_values::set_text(bag, "quote", finding.quote);
    json_values::set_text(bag, "clause", said.clause);
    json_values::set_number(bag, "effect_kg", finding.effect_kg);
    json_values::set_number(bag, "effect_share", finding.effect_share);
    if (const FindingAnswer* answer = answered.of(index)) {
        json_values::set_text(bag, "answer", name(answer->kind));
        if (answered.settled(index))
            node.set(
                "suppressions",
                Node::sequence({Node::map(
                    {{"kind", text("external")}, {"status", text("accepted")}, {"justification", text(answer_text(*answer, words))}})}));
    }
    if (!bag.members.empty()) node.set("properties", std::move(bag));
    return node;
}

}  // namespace

Node sarif_log(const std::vector<Finding>& findings, const AnsweredFindings& answered, const std::string& file, const Words& words) {
    std::vector<std::string> ids;
    Node results = Node::sequence(), described = Node::sequence();
    for (std::size_t i = 0; i < findings.size(); ++i) {
        auto at = std::find(ids.begin(), ids.end(), findings[i].rule);
        if (at == ids.end()) {
            at = ids.insert(ids.end(), findings[i].rule);
            described.items.push_back(rule_node(findings[i].rule, words));
        }
        results.items.push_back(result_node(findings[i], i, static_cast<std::size_t>(at - ids.begin()), answered, file, words));
    }
    Node driver = Node::map({{"name", text("Tanji")}, {"version", text(version())}, {"rules", std::move(described)}});
    Node run = Node::map({{"tool", Node::map({{"driver", std::move(driver)}})},
                          {"language", text(tag(words.language()))},
                          {"columnKind", text("unicodeCodePoints")},
                          {"artifacts", Node::sequence({Node::map({{"location", Node::map({{"uri", text(as_uri(file))}})}})})},
                          {"results", std::move(results)}});
    return Node::map({{"$schema", text("https://json.schemastore.org/sarif-2.1.0.json")},
                      {"version", text("2.1.0")},
                      {"runs", Node::sequence({std::move(run)})}});
}

}  // namespace tanji
