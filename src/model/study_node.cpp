// SPDX-License-Identifier: Apache-2.0
#include "model/study_node.h"

#include <algorithm>
#include <charconv>

#include "model/write_fields.h"

namespace tanji {

namespace {

/// "study/1" -> 1; 0 when the text is something else.
int format_version(std::string_view text) {
    constexpr std::string_view kPrefix = "study/";
    if (!text.starts_with(kPrefix)) return 0;
    text.remove_prefix(kPrefix.size());
    int version = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    return error == std::errc{} && end == text.data() + text.size() ? version : 0;
}

/// What a group of figures that an exchange may have holds: gap, fuel, uncertainty, quality.
template <class T>
struct Group {};
template <class T>
    requires HasFields<T>
struct Group<std::optional<T>> {
    using Type = T;
};
template <class T>
    requires HasFields<T>
struct Group<Box<T>> {
    using Type = T;
};

void add_columns(std::vector<ExchangeColumn>& columns) {
    for_each_field<Exchange>([&](const auto& row) {
        using Member = std::remove_cvref_t<decltype(std::declval<Exchange>().*(row.member))>;
        const std::string name(row.name);
        if constexpr (requires { typename Group<Member>::Type; }) {
            for_each_field<typename Group<Member>::Type>([&](const auto& part) {
                columns.push_back({name + "." + std::string(part.name), [row, part](const Node& cell, Exchange& out, FieldReader& reader) {
                                       auto& group = out.*(row.member);
                                       if (!group) group.emplace();
                                       detail::read_field(part, cell, *group, reader);
                                   }});
            });
        } else {
            columns.push_back(
                {name, [row](const Node& cell, Exchange& out, FieldReader& reader) { detail::read_field(row, cell, out, reader); }});
            if constexpr (std::is_same_v<Member, LocalText>) {
                columns.push_back(
                    {name + ".zh", [row](const Node& cell, Exchange& out, FieldReader&) { (out.*(row.member)).zh = cell.text; }});
                columns.push_back(
                    {name + ".en", [row](const Node& cell, Exchange& out, FieldReader&) { (out.*(row.member)).en = cell.text; }});
            }
        }
    });
}

}  // namespace

namespace {

bool has_made(const Study& study) {
    return std::any_of(study.activities.begin(), study.activities.end(), [](const Activity& activity) {
        return activity.made == Made::Generated ||
               std::any_of(activity.inputs.begin(), activity.inputs.end(), [](const Exchange& one) { return one.made != Made::Author; }) ||
               std::any_of(activity.outputs.begin(), activity.outputs.end(), [](const Exchange& one) { return one.made != Made::Author; });
    });
}

/// What the author wrote, without what was made from it.
Study authored(Study study) {
    std::erase_if(study.activities, [](const Activity& activity) { return activity.made == Made::Generated; });
    for (Activity& activity : study.activities)
        for (auto* exchanges : {&activity.inputs, &activity.outputs})
            std::erase_if(*exchanges, [](const Exchange& exchange) { return exchange.made == Made::Generated; });
    return study;
}

}  // namespace

Study study_from_node(const Node& document, const std::string& file, Diagnostics& diagnostics) {
    Study study;
    study.sources.push_back(file);
    FieldReader reader{file, 0, diagnostics};
    if (document.kind != Node::Kind::Map) {
        reader.error("STUDY-03", document, {{"found", node_word(document)}, {"expected", WordKey{"node.map"}}});
        return study;
    }
    const Node* format = document.find("tanji");
    if (format == nullptr) {
        reader.error("STUDY-15", document, {{"expected", "tanji: " + std::string(kStudyFormat)}});
    } else if (const int version = format_version(format->text); version == 0 || version > 1) {
        // A newer format is refused by name: what it says may mean something that this version does not know.
        reader.error(version > 1 ? "STUDY-16" : "STUDY-15", *format,
                     {{"found", format->text}, {"expected", "tanji: " + std::string(kStudyFormat)}});
        return study;
    }
    Node body = document;
    std::erase_if(body.members, [](const Node::Member& member) { return member.first == "tanji"; });
    read_value(body, study, reader);
    for (Activity& activity : study.activities)
        for (Exchange& output : activity.outputs) output.direction = Direction::Output;
    return study;
}

Node study_to_node(const Study& study) {
    Node node = Node::map();
    node.set("tanji", Node::string(std::string(kStudyFormat)));
    Node body = has_made(study) ? write_value(authored(study)) : write_value(study);
    for (Node::Member& member : body.members) node.members.push_back(std::move(member));
    return node;
}

const std::vector<ExchangeColumn>& exchange_columns() {
    static const std::vector<ExchangeColumn> kColumns = [] {
        std::vector<ExchangeColumn> columns;
        add_columns(columns);
        return columns;
    }();
    return kColumns;
}

}  // namespace tanji
