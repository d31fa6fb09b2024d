// SPDX-License-Identifier: Apache-2.0
#include "report/comments/xml_edit.h"

#include <algorithm>

namespace tanji {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Behind "<!-- ... -->", "<![CDATA[ ... ]]>", "<? ... ?>", "<! ... >" that begin at `at`; kNone when nothing of the kind does, or it has
/// no end.
std::size_t behind_other(std::string_view xml, std::size_t at) {
    const auto behind = [&](std::string_view sign, std::size_t from) {
        const std::size_t found = xml.find(sign, from);
        return found == kNone ? kNone : found + sign.size();
    };
    const std::string_view rest = xml.substr(at);
    if (rest.starts_with("<!--")) return behind("-->", at + 4);
    if (rest.starts_with("<![CDATA[")) return behind("]]>", at + 9);
    if (rest.starts_with("<?")) return behind("?>", at + 2);
    if (rest.starts_with("<!")) return behind(">", at + 2);
    return kNone;
}

/// Behind the '>' of a tag that begins at `at`: quoted values may hold one.
std::size_t behind_tag(std::string_view xml, std::size_t at) {
    char quote = 0;
    for (std::size_t i = at; i < xml.size(); ++i) {
        const char c = xml[i];
        if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return i + 1;
    }
    return kNone;
}

std::string_view name_at(std::string_view xml, std::size_t at) {
    const std::size_t end = xml.find_first_of(" \t\r\n/>", at);
    return end == kNone ? std::string_view{} : xml.substr(at, end - at);
}

}  // namespace

std::optional<XmlElementSpan> xml_element_at(std::string_view xml, std::size_t begin) {
    if (begin >= xml.size() || xml[begin] != '<') return std::nullopt;
    XmlElementSpan span;
    span.name = name_at(xml, begin + 1);
    if (span.name.empty() || span.name[0] == '!' || span.name[0] == '?') return std::nullopt;
    span.begin = begin;
    span.inside = behind_tag(xml, begin);
    if (span.inside == kNone) return std::nullopt;
    if (xml[span.inside - 2] == '/') {
        span.inside_end = span.end = span.inside;
        span.empty_tag = true;
        return span;
    }
    int depth = 1;
    for (std::size_t at = xml.find('<', span.inside); at != kNone; at = xml.find('<', at)) {
        if (const std::size_t behind = behind_other(xml, at); behind != kNone) {
            at = behind;
            continue;
        }
        const std::size_t behind = behind_tag(xml, at);
        if (behind == kNone) return std::nullopt;
        if (xml[at + 1] == '/') {
            if (--depth == 0) {
                span.inside_end = at;
                span.end = behind;
                return span;
            }
        } else if (xml[behind - 2] != '/') {
            ++depth;
        }
        at = behind;
    }
    return std::nullopt;
}

std::optional<XmlElementSpan> xml_root(std::string_view xml) {
    for (std::size_t at = xml.find('<'); at != kNone;) {
        const std::size_t behind = behind_other(xml, at);
        if (behind == kNone) return xml_element_at(xml, at);
        at = xml.find('<', behind);
    }
    return std::nullopt;
}

std::optional<XmlElementSpan> xml_first_child(std::string_view xml, const XmlElementSpan& parent) {
    for (std::size_t at = parent.inside; at < parent.inside_end;) {
        at = xml.find_first_not_of(" \t\r\n", at);
        if (at == kNone || at >= parent.inside_end || xml[at] != '<') return std::nullopt;
        const std::size_t behind = behind_other(xml, at);
        if (behind == kNone) return xml_element_at(xml, at);
        at = behind;
    }
    return std::nullopt;
}

void XmlInsertions::append_child(const XmlElementSpan& element, std::string text) {
    if (!element.empty_tag) return insert(element.inside_end, std::move(text));
    dropped_.push_back(element.inside - 2);
    insert(element.inside, std::move(text) + "</" + std::string(element.name) + ">");
}

std::string XmlInsertions::apply(std::string_view xml) const {
    std::vector<std::pair<std::size_t, std::string>> sorted = all_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string out;
    std::size_t done = 0;
    const auto copy_to = [&](std::size_t end) {
        for (; done < end; ++done)
            if (std::find(dropped_.begin(), dropped_.end(), done) == dropped_.end()) out += xml[done];
    };
    for (const auto& [at, text] : sorted) {
        copy_to(std::min(at, xml.size()));
        out += text;
    }
    copy_to(xml.size());
    return out;
}

}  // namespace tanji
