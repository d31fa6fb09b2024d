// SPDX-License-Identifier: Apache-2.0
#include "reading/markdown.h"

#include <md4c.h>

#include <algorithm>

#include "reading/html.h"
#include "support/text.h"

namespace tanji {
namespace {

using Kind = ReadBlock::Kind;

class MarkdownReader {
  public:
    MarkdownReader(std::string_view source, const std::string& file) : source_(source), file_(file) {
        draft_.format = ReadFormat::Markdown;
    }

    Result<Draft> read() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).leave(type, detail); };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, 1); };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, -1); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) { return of(self).text(type, {text, size}); };
        const int outcome = md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this);
        if (outcome != 0) return Diagnostic{.code = "READ-05", .place = {.file = file_}, .arguments = {{"part", std::string("Markdown")}}};
        if (problems_.has_errors()) return std::move(problems_);
        return std::move(draft_);
    }

  private:
    static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

    int enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_H:
                begin(Kind::Heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
                break;
            case MD_BLOCK_LI:
                flush();
                begin(Kind::ListItem, lists_);
                break;
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                flush();
                ++lists_;
                break;
            case MD_BLOCK_P:
                if (kind_ != Kind::ListItem) begin(Kind::Paragraph, 0);
                break;
            case MD_BLOCK_TABLE:
                flush();
                rows_.clear();
                header_rows_ = 0;
                break;
            case MD_BLOCK_THEAD:
                in_head_ = true;
                break;
            case MD_BLOCK_TR:
                rows_.emplace_back();
                header_rows_ += in_head_ ? 1 : 0;
                break;
            default:
                break;
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type, void*) {
        switch (type) {
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                flush();
                --lists_;
                kind_ = Kind::Paragraph;
                break;
            case MD_BLOCK_LI:
            case MD_BLOCK_H:
                flush();
                kind_ = Kind::Paragraph;
                break;
            case MD_BLOCK_P:
            case MD_BLOCK_CODE:
                flush();
                break;
            case MD_BLOCK_HTML:
                html();
                break;
            case MD_BLOCK_THEAD:
                in_head_ = false;
                break;
            case MD_BLOCK_TD:
            case MD_BLOCK_TH:
                cell();
                break;
            case MD_BLOCK_TABLE:
                table();
                break;
            default:
                break;
        }
        return 0;
    }

    int span(MD_SPANTYPE type, int step) {
        if (type == MD_SPAN_DEL) deleted_ += step;
        return 0;
    }

    int text(MD_TEXTTYPE type, std::string_view part) {
        if (deleted_ > 0) return 0;
        if (line_ == 0) line_ = line_of(part);
        if (type == MD_TEXT_BR)
            text_ += '\n';
        else if (type == MD_TEXT_SOFTBR)
            text_ += '\n';  // the normal form makes it a blank
        else if (type != MD_TEXT_NULLCHAR)
            text_ += part;
        return 0;
    }

    /// The parser hands out pieces of the source itself; what it makes up has no line.
    int line_of(std::string_view part) {
        const auto* begin = source_.data();
        if (std::less<>()(part.data(), begin) || !std::less<>()(part.data(), begin + source_.size())) return 0;
        const auto at = static_cast<std::size_t>(part.data() - begin);
        if (at < counted_) return lines_counted_;
        lines_counted_ += static_cast<int>(std::count(begin + counted_, part.data(), '\n'));
        counted_ = at;
        return lines_counted_;
    }

    void begin(Kind kind, int level) {
        text_.clear();
        line_ = 0;
        kind_ = kind;
        level_ = level;
    }

    void flush() {
        const std::string text(trim(text_));
        text_.clear();
        if (!text.empty()) {
            DraftBlock block = draft_text(text, 0, line_);
            block.block.kind = kind_;
            block.block.level = level_;
            block.named = kind_ != Kind::Paragraph;
            draft_.blocks.push_back(std::move(block));
        }
        line_ = 0;
    }

    void html() {
        const int first = std::max(line_, 1) - 1;
        Result<Draft> inner = read_html(text_, file_);
        text_.clear();
        line_ = 0;
        if (!inner) return problems_.append(inner.diagnostics());
        Draft blocks = std::move(inner).value();
        for (DraftBlock& block : blocks.blocks) {
            block.block.place.line += first;
            if (block.block.table)
                for (ReadCell& cell : block.block.table->cells) cell.place.line += first;
            draft_.blocks.push_back(std::move(block));
        }
    }

    void cell() {
        ReadCell made;
        made.text.written = trim(text_);
        made.place.line = line_;
        text_.clear();
        line_ = 0;
        if (!rows_.empty()) rows_.back().push_back(std::move(made));
    }

    void table() {
        const int line = rows_.empty() || rows_[0].empty() ? 0 : rows_[0][0].place.line;
        ReadTable made = placed_table(std::move(rows_));
        rows_.clear();
        made.header_rows = header_rows_;
        if (!made.cells.empty()) draft_.blocks.push_back(draft_table(std::move(made), 0, line));
    }

    std::string_view source_;
    const std::string& file_;
    Draft draft_;
    Diagnostics problems_;
    std::string text_;
    Kind kind_ = Kind::Paragraph;
    int level_ = 0;
    int lists_ = 0;
    int line_ = 0;
    int deleted_ = 0;
    std::size_t counted_ = 0;
    int lines_counted_ = 1;
    std::vector<std::vector<ReadCell>> rows_;
    int header_rows_ = 0;
    bool in_head_ = false;
};

}  // namespace

Result<Draft> read_markdown(std::string_view text, const std::string& file) { return MarkdownReader(text, file).read(); }

}  // namespace tanji
