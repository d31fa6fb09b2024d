// SPDX-License-Identifier: Apache-2.0
#include "io/verification_file.h"

#include <algorithm>
#include <system_error>

#include "io/form_reader.h"
#include "io/text_lines.h"
#include "io/yaml.h"
#include "support/resources.h"

namespace tanji {
namespace {

VerificationParty read_party(FormReader& form, const Node& document, std::string_view key) {
    VerificationParty party;
    const Node* node = form.map(document, key);
    if (node == nullptr) {
        form.error("FORM-03", document, {{"key", std::string(key)}});
        return party;
    }
    form.only_keys(*node, {"organisation", "address", "accreditation", "persons"});
    party.organisation = form.needed(*node, "organisation");
    party.address = form.text(*node, "address");
    party.accreditation = form.text(*node, "accreditation");
    party.persons = form.texts(*node, "persons");
    return party;
}

void read_lists(FormReader& form, const Node& document, VerificationForm& out) {
    for (const Node* node : form.maps(document, "team")) {
        form.only_keys(*node, {"name", "role", "certificate", "days"});
        out.team.push_back({form.needed(*node, "name"), form.word(*node, "role", {"leader", "member", "reviewer", "approver"}),
                            form.text(*node, "certificate"), form.text(*node, "days")});
    }
    for (const Node* node : form.maps(document, "visits")) {
        form.only_keys(*node, {"on", "place", "what"});
        out.visits.push_back({form.date(*node, "on"), form.text(*node, "place"), form.text(*node, "what")});
    }
    for (const Node* node : form.maps(document, "samples")) {
        form.only_keys(*node, {"item", "method", "sample", "evidence", "result"});
        out.samples.push_back({form.needed(*node, "item"), form.text(*node, "method"), form.text(*node, "sample"),
                               form.text(*node, "evidence"), form.word(*node, "result", {"confirmed", "deviation", "unavailable"})});
    }
    for (const Node* node : form.maps(document, "misstatements")) {
        form.only_keys(*node, {"subject", "reported", "corrected", "effect_kg", "mended"});
        out.misstatements.push_back({form.needed(*node, "subject"), form.text(*node, "reported"), form.text(*node, "corrected"),
                                     form.number(*node, "effect_kg"), form.word(*node, "mended", {"true", "false"}) == "true"});
    }
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// A value as YAML writes it; an empty one as nothing, to be filled in.
std::string scalar(const std::string& text) {
    if (text.empty()) return {};
    std::string line = write_yaml(Node::map({{"x", Node::string(text)}}));
    line.erase(0, 3);
    while (line.ends_with("\n")) line.pop_back();
    return line;
}

/// A comment ends with its line.
std::string without_breaks(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

std::filesystem::path verification_file(const std::filesystem::path& report_or_study) {
    std::error_code ignored;
    if (std::filesystem::is_directory(report_or_study, ignored)) return report_or_study / "verification.yaml";
    const std::string kind = report_or_study.extension().string();
    if (kind == ".yaml" || kind == ".yml") return report_or_study.parent_path() / "verification.yaml";
    std::filesystem::path beside = report_or_study;
    return beside += ".verification.yaml";
}

Result<VerificationForm> read_verification(std::string_view text, const std::string& file) {
    const Result<Node> document = read_yaml(text, file);
    if (!document) return document.diagnostics();
    FormReader form(file);
    VerificationForm out;
    if (form.check_format(*document, "verification", 1)) {
        form.only_keys(*document, {"tanji",    "number",   "date",          "client",      "responsible", "unit",           "period",
                                   "prepared", "verifier", "team",          "objective",   "criteria",    "assurance",      "materiality",
                                   "visits",   "samples",  "misstatements", "limitations", "opinion",     "opinion_reason", "valid_until"});
        out.number = form.text(*document, "number");
        if (form.text(*document, "date").empty()) form.needed(*document, "date");
        out.date = form.date(*document, "date");
        out.client = form.text(*document, "client");
        out.responsible = form.needed(*document, "responsible");
        out.unit = form.text(*document, "unit");
        out.period = form.text(*document, "period");
        out.prepared = read_party(form, *document, "prepared");
        out.verifier = read_party(form, *document, "verifier");
        read_lists(form, *document, out);
        out.objective = form.text(*document, "objective");
        out.criteria = form.texts(*document, "criteria");
        if (out.criteria.empty()) form.needed(*document, "criteria");
        if (form.text(*document, "assurance").empty()) form.needed(*document, "assurance");
        out.assurance =
            form.word(*document, "assurance", {"limited", "reasonable"}) == "reasonable" ? Assurance::Reasonable : Assurance::Limited;
        out.materiality = form.share(*document, "materiality").value_or(out.materiality);
        out.limitations = form.texts(*document, "limitations");
        out.opinion = opinion_from(form.word(*document, "opinion", {"unmodified", "modified", "disclaimer", "adverse"}));
        out.opinion_reason = form.text(*document, "opinion_reason");
        out.valid_until = form.date(*document, "valid_until");
    }
    if (form.diagnostics().has_errors()) return with_excerpts(form.diagnostics(), file, text);
    return out;
}

std::string empty_verification_form(const VerificationForm& proposed, const std::vector<std::string>& what_samples_are) {
    std::string text(resource("templates/verification.yaml"));
    text = replaced(std::move(text), "@RESPONSIBLE@", scalar(proposed.responsible));
    text = replaced(std::move(text), "@PREPARED@", scalar(proposed.prepared.organisation));
    text = replaced(std::move(text), "@UNIT@", scalar(proposed.unit));
    text = replaced(std::move(text), "@PERIOD@", scalar(proposed.period));
    std::string samples;
    const auto add = [&](const char* key, const std::string& value) {
        samples += key + (value.empty() ? std::string() : " " + scalar(value)) + "\n";
    };
    for (std::size_t i = 0; i < proposed.samples.size(); ++i) {
        const SampleRecord& sample = proposed.samples[i];
        if (i < what_samples_are.size()) samples += "  # " + without_breaks(what_samples_are[i]) + "\n";
        add("  - item:", sample.item);
        add("    method:", sample.method);
        add("    sample:", sample.sample);
        add("    evidence:", sample.evidence);
        samples += "    result:\n";
    }
    if (samples.empty()) samples = "  []\n";
    return replaced(std::move(text), "@SAMPLES@\n", samples);
}

}  // namespace tanji
