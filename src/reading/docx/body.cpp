// SPDX-License-Identifier: Apache-2.0
#include "reading/docx/body.h"

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "reading/docx/math.h"
#include "reading/marks.h"
#include "support/text.h"

namespace tanji {
namespace {

using Kind = ReadBlock::Kind;

struct Nested {
    ReadTable table;
    ReadPlace inside;  // row and column of the outer cell
    int page = 0;
    std::vector<SourceSpot> sources;
};

class BodyReader {
  public:
    BodyReader(DocxSupplies& supplies, Draft& draft, Kind outside) : supplies_(supplies), draft_(draft), outside_(outside) {}

    void blocks(const pugi::xml_node& node, int depth) {
        if (depth > kDeepestDocx) {
            too_deep_ = true;
            return;
        }
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "p")
                paragraph(child, depth);
            else if (name == "tbl")
                table(child, depth);
            else if (name == "sdt")
                blocks(child_of(child, "sdtContent"), depth + 1);
            else if (name == "AlternateContent")
                blocks(child_of(child, "Choice") ? child_of(child, "Choice") : child_of(child, "Fallback"), depth + 1);
            else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag")
                blocks(child, depth + 1);
            else if (name == "oMathPara" || name == "oMath")
                add(draft_text(linear_math(child), page(), 0));
        }
    }

    /// The mark of the last paragraph may be deleted: what it carried has no other paragraph.
    void finish() {
        if (!carried_.empty()) add(draft_text(std::move(carried_), page(), 0));
        carried_.clear();
    }
    [[nodiscard]] bool too_deep() const { return too_deep_; }
    [[nodiscard]] int pages() const { return page_breaks_ > 0 ? page_breaks_ + 1 : 0; }

  private:
    /// Word writes where its pages ended when it last laid the document out; other programs do not.
    [[nodiscard]] int page() const { return outside_ == Kind::Paragraph ? page_breaks_ + 1 : 0; }

    void paragraph(const pugi::xml_node& node, int depth) {
        if (!in_box_) source_ = outside_ == Kind::Paragraph ? node.offset_debug() : -1;
        const pugi::xml_node properties = child_of(node, "pPr");
        const DocxStyle& style = supplies_.styles.of(attribute_of(child_of(properties, "pStyle"), "val"));
        DocxParagraph read = read_paragraph(node, fields_);
        too_deep_ = too_deep_ || read.too_deep;
        // A break before the first letter: the paragraph begins on the new page.
        page_breaks_ += read.page_breaks;
        std::string text = carried_ + read.text;
        carried_.clear();
        if (child_of(child_of(properties, "rPr"), "del") && trim(text).size() > 0) {
            carried_ = std::move(text);  // its mark is deleted: the next paragraph goes on with it
            return;
        }
        if (!trim(text).empty()) add(classified(std::move(text), properties, style, read));
        for (const int id : read.footnotes) footnote(supplies_.parts.root(supplies_.footnotes), id, depth);
        for (const int id : read.endnotes) footnote(supplies_.parts.root(supplies_.endnotes), id, depth);
        const bool outer = std::exchange(in_box_, true);  // comments stand in the paragraph that holds the box
        for (const pugi::xml_node& box : read.text_boxes) blocks(box, depth + 1);
        in_box_ = outer;
    }

    DraftBlock classified(std::string text, const pugi::xml_node& properties, const DocxStyle& style, const DocxParagraph& read) {
        const pugi::xml_node numbering = child_of(properties, "numPr");
        const int number_id = int_of(child_of(numbering, "numId"), style.number_id);
        const int number_level = int_of(child_of(numbering, "ilvl"), std::max(0, style.number_level));
        const std::string number = number_id > 0 && !read.in_contents ? supplies_.numbering.next(number_id, number_level) : std::string();
        if (!number.empty()) text = number + " " + text;
        const int outline = int_of(child_of(properties, "outlineLvl"), 9);
        const int heading = outline >= 0 && outline < 9 ? outline + 1 : style.heading;

        DraftBlock block = draft_text(std::move(text), page(), 0);
        block.bold = read.bold || (style.bold == 1 && !properties.empty());
        block.size = (read.size > 0 ? read.size : style.size) / 2.0;
        block.named = true;
        if (read.in_contents || style.contents > 0) {
            block.block.kind = is_contents_title(read_text(block.block.text.written).normal) ? Kind::Heading : Kind::TocEntry;
            block.block.level = std::max(1, style.contents);
            if (const auto mark = contents_mark(block.block.text.written)) block.block.number = mark->page;
        } else if (heading > 0) {
            block.block.kind = Kind::Heading;
            block.block.level = heading;
            block.block.number = plain_number(number);
        } else if (style.caption) {
            block.block.kind = Kind::Caption;
        } else if (!number.empty()) {
            block.block.kind = Kind::ListItem;
            block.block.level = number_level + 1;
            block.block.number = number;
        } else {
            block.named = false;
        }
        return block;
    }

    /// "3.2." -> "3.2".
    static std::string plain_number(std::string number) {
        while (number.ends_with(".") || number.ends_with(" ")) number.pop_back();
        if (number.ends_with("、")) number.resize(number.size() - 3);
        return number;
    }

    void add(DraftBlock block) {
        if (cell_ != nullptr) {
            if (!cell_->empty()) *cell_ += '\n';
            *cell_ += block.block.text.written;
            if (cell_source_.offset < 0) cell_source_.offset = source_;
            return;
        }
        if (outside_ != Kind::Paragraph) {
            block.block.kind = outside_;
            block.named = true;
        }
        block.source.offset = source_;
        draft_.blocks.push_back(std::move(block));
    }

    void footnote(const pugi::xml_node& notes, int id, int depth) {
        if (outside_ != Kind::Paragraph) return;
        for (const pugi::xml_node& note : notes.children()) {
            if (int_of(note, -1, "id") != id || !attribute_of(note, "type").empty()) continue;
            Draft inside;
            BodyReader reader(supplies_, inside, Kind::Footnote);
            reader.blocks(note, depth + 1);
            too_deep_ = too_deep_ || reader.too_deep();
            ++footnotes_;
            std::string text;
            for (const DraftBlock& block : inside.blocks) text += (text.empty() ? "" : "\n") + std::string(trim(block.block.text.written));
            if (text.empty()) return;
            DraftBlock block = draft_text(std::move(text), page(), 0);
            block.block.kind = Kind::Footnote;
            block.block.number = std::to_string(footnotes_);
            block.named = true;
            // A note to a cell comes behind its table.
            if (cell_ != nullptr)
                notes_.push_back(std::move(block));
            else
                draft_.blocks.push_back(std::move(block));
            return;
        }
    }

    void table(const pugi::xml_node& node, int depth) {
        if (nesting_ >= 2) return flattened(node, depth);
        std::string* const outer_cell = cell_;
        std::vector<Nested> outer_nested = std::move(nested_);
        nested_.clear();
        ++nesting_;
        const int first_page = page();
        std::vector<SourceSpot> outer_sources = std::exchange(cell_sources_, {});
        ReadTable made;
        made.header_rows = 0;
        std::vector<std::size_t> open;  // per column: 1 + index of the cell that may go on below
        rows(node, depth, made, open);
        if (made.header_rows == 0 || made.header_rows >= made.rows) made.header_rows = -1;
        --nesting_;
        cell_ = outer_cell;
        std::vector<Nested> inner = std::move(nested_);
        nested_ = std::move(outer_nested);
        std::vector<SourceSpot> sources = std::exchange(cell_sources_, std::move(outer_sources));
        if (cell_ != nullptr) {
            nested_.push_back({std::move(made), at_, first_page, std::move(sources)});
            return;
        }
        if (made.cells.empty()) return;
        if (outside_ != Kind::Paragraph) return outside_table(made);
        draft_.blocks.push_back(draft_table(std::move(made), first_page, 0));
        draft_.blocks.back().cells = std::move(sources);
        for (Nested& table : inner) {
            table.table.inside = table.inside;
            draft_.blocks.push_back(draft_table(std::move(table.table), table.page, 0));
            draft_.blocks.back().cells = std::move(table.sources);
        }
        for (DraftBlock& note : notes_) draft_.blocks.push_back(std::move(note));
        notes_.clear();
    }

    void outside_table(const ReadTable& table) {
        for (const ReadCell& cell : table.cells)
            if (!trim(cell.text.written).empty()) add(draft_text(cell.text.written, 0, 0));
    }

    /// A table in a table in a table: its cells become lines of text.
    void flattened(const pugi::xml_node& node, int depth) {
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "tr" || name == "sdt" || name == "sdtContent" || name == "ins")
                depth < kDeepestDocx ? flattened(child, depth + 1) : void(too_deep_ = true);
            else if (name == "tc")
                blocks(child, depth + 1);
        }
    }

    void rows(const pugi::xml_node& node, int depth, ReadTable& made, std::vector<std::size_t>& open) {
        if (depth > kDeepestDocx) {
            too_deep_ = true;
            return;
        }
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "sdt")
                rows(child_of(child, "sdtContent"), depth + 1, made, open);
            else if (name == "ins" || name == "customXml" || name == "moveTo")
                rows(child, depth + 1, made, open);
            else if (name == "tr" && made.rows < kMostTableRows)
                row(child, depth + 1, made, open);
        }
    }

    void row(const pugi::xml_node& node, int depth, ReadTable& made, std::vector<std::size_t>& open) {
        const pugi::xml_node properties = child_of(node, "trPr");
        if (child_of(properties, "del")) return;
        ++made.rows;
        if (is_on(child_of(properties, "tblHeader")) && made.header_rows == made.rows - 1) made.header_rows = made.rows;
        int column = 1 + std::clamp(int_of(child_of(properties, "gridBefore"), 0), 0, kMostTableColumns);
        cells(node, depth, made, open, column);
    }

    void cells(const pugi::xml_node& node, int depth, ReadTable& made, std::vector<std::size_t>& open, int& column) {
        if (depth > kDeepestDocx) {
            too_deep_ = true;
            return;
        }
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "sdt")
                cells(child_of(child, "sdtContent"), depth + 1, made, open, column);
            else if (name == "ins" || name == "customXml")
                cells(child, depth + 1, made, open, column);
            else if (name == "tc" && column <= kMostTableColumns)
                cell(child, depth + 1, made, open, column);
        }
    }

    void cell(const pugi::xml_node& node, int depth, ReadTable& made, std::vector<std::size_t>& open, int& column) {
        const pugi::xml_node properties = child_of(node, "tcPr");
        const int width = std::clamp(int_of(child_of(properties, "gridSpan"), 1), 1, kMostTableColumns - column + 1);
        const pugi::xml_node merge = child_of(properties, "vMerge");
        const auto at = static_cast<std::size_t>(column - 1);
        if (open.size() < at + static_cast<std::size_t>(width)) open.resize(at + static_cast<std::size_t>(width), 0);
        const bool goes_on = merge && attribute_of(merge, "val") != "restart";
        if (goes_on && open[at] != 0 && made.cells[open[at] - 1].place.column == column && made.cells[open[at] - 1].column_span == width) {
            ++made.cells[open[at] - 1].row_span;
            column += width;
            return;
        }
        ReadCell cell;
        cell.column_span = width;
        cell.place.row = made.rows;
        cell.place.column = column;
        std::string text;
        std::string* const outer = cell_;
        const ReadPlace outer_at = at_;
        const SourceSpot outer_source = std::exchange(cell_source_, {});
        cell_ = &text;
        at_ = cell.place;
        blocks(node, depth);
        if (!carried_.empty()) {
            text += (text.empty() ? "" : "\n") + carried_;
            carried_.clear();
        }
        cell_ = outer;
        at_ = outer_at;
        cell.place.page = page();
        cell.text.written = std::move(text);
        made.cells.push_back(std::move(cell));
        cell_sources_.push_back(std::exchange(cell_source_, outer_source));
        for (int i = 0; i < width; ++i) open[at + static_cast<std::size_t>(i)] = merge ? made.cells.size() : 0;
        column += width;
        made.columns = std::max(made.columns, column - 1);
    }

    DocxSupplies& supplies_;
    Draft& draft_;
    Kind outside_;  // Paragraph: the body itself
    DocxFields fields_;
    std::string carried_;
    std::string* cell_ = nullptr;
    std::ptrdiff_t source_ = -1;            // the paragraph that is read
    SourceSpot cell_source_;                // the first paragraph of the cell that holds anything
    std::vector<SourceSpot> cell_sources_;  // of the table that is read
    bool in_box_ = false;
    ReadPlace at_;
    std::vector<Nested> nested_;
    std::vector<DraftBlock> notes_;
    int nesting_ = 0;
    int page_breaks_ = 0;
    int footnotes_ = 0;
    bool too_deep_ = false;
};

}  // namespace

bool read_body(const pugi::xml_node& body, DocxSupplies& supplies, Draft& draft) {
    BodyReader reader(supplies, draft, Kind::Paragraph);
    reader.blocks(body, 0);
    reader.finish();
    draft.pages = reader.pages();
    if (draft.pages > 0) return reader.too_deep();
    for (DraftBlock& block : draft.blocks) {
        block.block.place.page = 0;
        if (block.block.table)
            for (ReadCell& cell : block.block.table->cells) cell.place.page = 0;
    }
    return reader.too_deep();
}

bool read_outside(const pugi::xml_node& part, ReadBlock::Kind kind, DocxSupplies& supplies, Draft& draft) {
    BodyReader reader(supplies, draft, kind);
    reader.blocks(part, 0);
    return reader.too_deep();
}

}  // namespace tanji
