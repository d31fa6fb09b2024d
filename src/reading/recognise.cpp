// SPDX-License-Identifier: Apache-2.0
#include "reading/recognise.h"

#include <algorithm>
#include <array>
#include <utility>

#include "support/text.h"

namespace tanji {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
/// How OLE files name the stream of an encrypted document (UTF-16).
constexpr std::string_view kEncryptedPackage = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kOthers{{
    {"\x89PNG", "reading.kind.image"},
    {"\xFF\xD8\xFF", "reading.kind.image"},
    {"GIF8", "reading.kind.image"},
    {"II*\0"sv, "reading.kind.image"},
    {"MM\0*"sv, "reading.kind.image"},
    {"BM", "reading.kind.image"},
    {"{\\rtf", "reading.kind.rtf"},
    {"7z\xBC\xAF", "reading.kind.archive"},
    {"Rar!", "reading.kind.archive"},
    {"\x1F\x8B", "reading.kind.archive"},
}};

constexpr std::array<std::string_view, 14> kFirstTags{"!doctype html", "html",    "head", "body", "div", "table", "p", "h1", "h2", "h3",
                                                      "section",       "article", "main", "meta"};

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

bool has_nul(std::string_view bytes) { return bytes.substr(0, 65536).find('\0') != std::string_view::npos; }

bool starts_as_html(std::string_view text) {
    text = trim(text.substr(0, 4096));
    while (text.starts_with("<?") || text.starts_with("<!--")) {
        const bool comment = text.starts_with("<!--");
        const auto end = text.find(comment ? "-->" : "?>");
        if (end == std::string_view::npos) return false;
        text = trim(text.substr(end + (comment ? 3 : 2)));
    }
    if (!text.starts_with("<")) return false;
    const std::string head = fold(text.substr(1, 16));
    return std::any_of(kFirstTags.begin(), kFirstTags.end(), [&head](std::string_view tag) {
        return head.starts_with(tag) &&
               (head.size() == tag.size() || head[tag.size()] == '>' || head[tag.size()] == ' ' || head[tag.size()] == '\n');
    });
}

bool is_delimiter_row(std::string_view line) {
    return line.find('|') != std::string_view::npos && line.find("---") != std::string_view::npos &&
           line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

bool is_markdown(std::string_view text) {
    int headings = 0;
    for (const std::string_view raw : split(text, '\n')) {
        const std::string_view line = trim(raw);
        if (is_delimiter_row(line) || line.starts_with("```")) return true;
        const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
        if (hashes >= 1 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ') ++headings;
    }
    return headings > 0;
}

}  // namespace

Result<Recognised> recognise_container(std::string_view bytes, const std::string& file) {
    const auto refuse = [&file](std::string_view code, Arguments arguments) {
        Diagnostics diagnostics;
        diagnostics.error(code, {.file = file}, std::move(arguments));
        return Result<Recognised>(std::move(diagnostics));
    };
    if (trim(bytes).empty()) return refuse("READ-03", {});
    if (bytes.starts_with("PK\x03\x04")) return Recognised{Recognised::Container::Zip};
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Recognised{Recognised::Container::Pdf};
    if (bytes.starts_with(kOle)) {
        if (bytes.find(kEncryptedPackage) != std::string_view::npos) return refuse("READ-07", {});
        return refuse("READ-02", {});
    }
    for (const auto& [beginning, kind] : kOthers)
        if (bytes.starts_with(beginning) && (beginning != "BM" || has_nul(bytes)))
            return refuse("READ-01", {{"found", WordKey{std::string(kind)}}});
    if (!is_utf16(bytes) && has_nul(bytes)) return refuse("READ-01", {{"found", WordKey{"reading.kind.binary"}}});
    return Recognised{};
}

ReadFormat recognise_text(std::string_view utf8) {
    if (starts_as_html(utf8)) return ReadFormat::Html;
    return is_markdown(utf8) ? ReadFormat::Markdown : ReadFormat::Text;
}

}  // namespace tanji
