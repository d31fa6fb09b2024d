// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/comments/comments.h"
#include "report/comments/xml_edit.h"
#include "support/xml.h"
#include "support/zip.h"

namespace tanji {
namespace {

constexpr std::string_view kCommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kPackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kTransitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

/// "w:" of "w:document"; empty where the namespace is the default one.
std::string prefix_of(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string() : std::string(name.substr(0, colon + 1));
}

/// The value of an attribute in a start tag; empty when it is not there.
std::string attribute_in(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        const std::size_t behind = at + name.size();
        if (at == 0 || (tag[at - 1] != ' ' && tag[at - 1] != '\n' && tag[at - 1] != '\t' && tag[at - 1] != '\r')) continue;
        const std::size_t quote = tag.find_first_not_of(" =", behind);
        if (quote == std::string_view::npos || (tag[quote] != '"' && tag[quote] != '\'')) continue;
        const std::size_t end = tag.find(tag[quote], quote + 1);
        if (end == std::string_view::npos) return {};
        return std::string(tag.substr(quote + 1, end - quote - 1));
    }
    return {};
}

/// Every start tag of a name, as text.
template <class Use>
void each_tag(std::string_view xml, std::string_view name, Use use) {
    const std::string begin = "<" + std::string(name);
    for (std::size_t at = xml.find(begin); at != std::string_view::npos; at = xml.find(begin, at + 1)) {
        const char next = at + begin.size() < xml.size() ? xml[at + begin.size()] : '>';
        if (next != ' ' && next != '/' && next != '>' && next != '\n' && next != '\r' && next != '\t') continue;
        const std::size_t end = xml.find('>', at);
        if (end == std::string_view::npos) return;
        use(xml.substr(at, end - at + 1));
    }
}

class Commenter {
  public:
    Commenter(ZipContents contents, const SourceMap& map, std::chrono::sys_days day)
        : contents_(std::move(contents)), map_(map), date_(day_text(day)) {}

    /// False when the main part cannot be written in.
    bool add(const std::vector<DocumentComment>& comments) {
        std::string* main = part(map_.part);
        if (main == nullptr) return false;
        const auto root = xml_root(*main);
        if (!root) return false;
        prefix_ = prefix_of(root->name);
        space_ = attribute_in(std::string_view(*main).substr(root->begin, root->inside - root->begin),
                              prefix_.empty() ? "xmlns" : "xmlns:" + prefix_.substr(0, prefix_.size() - 1));
        if (space_.empty()) return false;
        find_comments_part();
        if (!mark_places(*main, comments)) return false;
        write_comments(comments);
        return true;
    }

    std::string finish() && {
        ZipWriter zip;
        for (ZipEntry& entry : contents_.entries) zip.add(std::move(entry.name), std::move(entry.bytes));
        return std::move(zip).finish();
    }

  private:
    static std::string day_text(std::chrono::sys_days day) {
        const std::chrono::year_month_day date(day);
        return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                           static_cast<unsigned>(date.day()));
    }

    std::string* part(std::string_view name) {
        for (ZipEntry& entry : contents_.entries)
            if (entry.name == name) return &entry.bytes;
        return nullptr;
    }

    [[nodiscard]] std::string relations_name() const {
        const std::string folder = folder_of(map_.part);
        return folder + "_rels/" + map_.part.substr(folder.size()) + ".rels";
    }

    /// The part that the document's comments stand in, and the first number that is free.
    void find_comments_part() {
        if (const std::string* relations = part(relations_name())) {
            const auto root = xml_root(*relations);
            const std::string name = root ? prefix_of(root->name) + "Relationship" : "Relationship";
            each_tag(*relations, name, [&](std::string_view tag) {
                if (!attribute_in(tag, "Type").ends_with("/comments")) return;
                const std::string target = attribute_in(tag, "Target");
                comments_name_ = target.starts_with("/") ? target.substr(1) : folder_of(map_.part) + target;
            });
        }
        const std::string* known = comments_name_.empty() ? nullptr : part(comments_name_);
        if (known == nullptr) return;
        const auto root = xml_root(*known);
        const std::string prefix = root ? prefix_of(root->name) : prefix_;
        each_tag(*known, prefix + "comment", [&](std::string_view tag) {
            const std::string id = attribute_in(tag, prefix + "id");
            if (!id.empty() && id.size() < 9 && id.find_first_not_of("0123456789") == std::string::npos)
                first_id_ = std::max(first_id_, std::stoi(id) + 1);
        });
    }

    bool mark_places(std::string& main, const std::vector<DocumentComment>& comments) {
        std::map<std::ptrdiff_t, std::vector<int>> by_paragraph;  // comments of one paragraph nest
        for (std::size_t i = 0; i < comments.size(); ++i) {
            const DocumentSpot& at = comments[i].spot;
            const SourceSpot* spot = map_.find(at.paragraph, at.table, at.row, at.column);
            if (spot != nullptr && spot->offset > 0) by_paragraph[spot->offset].push_back(first_id_ + static_cast<int>(i));
        }
        XmlInsertions changes;
        std::size_t marked = 0;
        for (const auto& [offset, ids] : by_paragraph) {
            const auto paragraph = xml_element_at(main, static_cast<std::size_t>(offset) - 1);
            if (!paragraph || paragraph->name != prefix_ + "p") return false;
            std::string begin, end;
            for (const int id : ids) {
                begin += fmt::format("<{0}commentRangeStart {0}id=\"{1}\"/>", prefix_, id);
                end += fmt::format("<{0}commentRangeEnd {0}id=\"{1}\"/><{0}r><{0}commentReference {0}id=\"{1}\"/></{0}r>", prefix_, id);
            }
            const auto first = xml_first_child(main, *paragraph);
            const bool properties = first && first->name == prefix_ + "pPr";
            if (paragraph->empty_tag) {
                changes.append_child(*paragraph, begin + end);
            } else {
                changes.insert(properties ? first->end : paragraph->inside, begin);
                changes.insert(paragraph->inside_end, end);
            }
            marked += ids.size();
        }
        if (marked != comments.size()) return false;
        main = changes.apply(main);
        return true;
    }

    [[nodiscard]] std::string comment_xml(const DocumentComment& comment, int id, const std::string& p) const {
        std::string out = fmt::format("<{0}comment {0}id=\"{1}\" {0}author=\"{2}\" {0}date=\"{3}\" {0}initials=\"TJ\">", p, id,
                                      xml_attribute(kCommentAuthor), date_);
        bool first = true;
        for (const std::string& line : comment.lines) {
            out += fmt::format("<{0}p>", p);
            if (first) out += fmt::format("<{0}r><{0}annotationRef/></{0}r>", p);
            out += fmt::format("<{0}r>{1}<{0}t xml:space=\"preserve\">{2}</{0}t></{0}r></{0}p>", p,
                               first ? fmt::format("<{0}rPr><{0}b/></{0}rPr>", p) : std::string(), xml_text(line));
            first = false;
        }
        return out + fmt::format("</{}comment>", p);
    }

    void write_comments(const std::vector<DocumentComment>& comments) {
        std::string* known = comments_name_.empty() ? nullptr : part(comments_name_);
        const auto root = known == nullptr ? std::nullopt : xml_root(*known);
        const std::string prefix = root ? prefix_of(root->name) : std::string("w:");
        std::string all;
        for (std::size_t i = 0; i < comments.size(); ++i) all += comment_xml(comments[i], first_id_ + static_cast<int>(i), prefix);
        if (root) {
            XmlInsertions changes;
            changes.append_child(*root, std::move(all));
            *known = changes.apply(*known);
            return;
        }
        comments_name_ = folder_of(map_.part) + "comments.xml";
        for (int number = 1; part(comments_name_) != nullptr; ++number)
            comments_name_ = fmt::format("{}comments{}.xml", folder_of(map_.part), number);
        contents_.entries.push_back({comments_name_, fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                                                 "<w:comments xmlns:w=\"{}\">{}</w:comments>",
                                                                 space_, all)});
        relate();
        declare_type();
    }

    void relate() {
        std::string* relations = part(relations_name());
        if (relations == nullptr) {
            contents_.entries.push_back({relations_name(), fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                                                       "<Relationships xmlns=\"{}\"></Relationships>",
                                                                       kPackageRelations)});
            relations = &contents_.entries.back().bytes;
        }
        const auto root = xml_root(*relations);
        if (!root) return;
        std::string id = "rIdTanji";
        while (relations->find("\"" + id + "\"") != std::string::npos) id += "1";
        const bool strict = space_.starts_with("http://purl.oclc.org/");
        XmlInsertions changes;
        changes.append_child(*root, fmt::format("<{}Relationship Id=\"{}\" Type=\"{}/comments\" Target=\"{}\"/>", prefix_of(root->name), id,
                                                strict ? kStrict : kTransitional, comments_name_.substr(folder_of(map_.part).size())));
        *relations = changes.apply(*relations);
    }

    void declare_type() {
        std::string* types = part("[Content_Types].xml");
        const auto root = types == nullptr ? std::nullopt : xml_root(*types);
        if (!root) return;
        XmlInsertions changes;
        changes.append_child(
            *root, fmt::format("<{}Override PartName=\"/{}\" ContentType=\"{}\"/>", prefix_of(root->name), comments_name_, kCommentsType));
        *types = changes.apply(*types);
    }

    ZipContents contents_;
    const SourceMap& map_;
    std::string date_;
    std::string prefix_ = "w:";
    std::string space_;
    std::string comments_name_;
    int first_id_ = 0;
};

}  // namespace

Result<std::string> commented_docx(std::string_view bytes, const std::string& file, const SourceMap& map,
                                   const std::vector<DocumentComment>& comments, std::chrono::sys_days day) {
    Result<ZipContents> contents = read_zip(bytes, file);
    if (!contents) return contents.diagnostics();
    Commenter commenter(std::move(contents).value(), map, day);
    if (!commenter.add(comments)) return Diagnostic{.code = "NOTE-02", .place = {.file = file}};
    return std::move(commenter).finish();
}

}  // namespace tanji
