// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "report/writers/docx_context.h"
#include "support/hash.h"

namespace tanji {

namespace {

constexpr std::size_t kLongestTag = 64;

void open_run(DocxContext& context, const RunLook& look, TextStyle style, bool hyperlink = false) {
    Markup& xml = context.xml;
    xml.open("w:r");
    const bool bold = look.bold || style == TextStyle::Strong;
    const bool raised = style == TextStyle::Subscript || style == TextStyle::Superscript;
    if (!bold && !raised && !hyperlink && look.colour.empty() && look.size == 0 && style != TextStyle::Emphasis) return;
    xml.open("w:rPr");
    if (hyperlink) xml.empty("w:rStyle", {{"w:val", "Hyperlink"}});
    if (bold) xml.empty("w:b").empty("w:bCs");
    if (style == TextStyle::Emphasis) xml.empty("w:i").empty("w:iCs");
    if (!look.colour.empty()) xml.empty("w:color", {{"w:val", look.colour}});
    if (look.size > 0) xml.empty("w:sz", {{"w:val", std::to_string(look.size)}}).empty("w:szCs", {{"w:val", std::to_string(look.size)}});
    if (raised) xml.empty("w:vertAlign", {{"w:val", style == TextStyle::Subscript ? "subscript" : "superscript"}});
    xml.close();
}

void run(DocxContext& context, std::string_view text, const RunLook& look, TextStyle style, bool hyperlink = false) {
    split_subscripts(text, [&](std::string_view piece, bool subscript) {
        open_run(context, look, subscript ? TextStyle::Subscript : style, hyperlink);
        context.xml.element("w:t", piece, {{"xml:space", "preserve"}}).close();
    });
}

void field_mark(DocxContext& context, const char* kind, const RunLook& look) {
    open_run(context, look, TextStyle::Plain);
    context.xml.empty("w:fldChar", {{"w:fldCharType", kind}}).close();
}

class InlineWriter {
  public:
    InlineWriter(DocxContext& context, const RunLook& look) : context_(context), look_(look) {}

    void operator()(const Text& text) { run(context_, text.text, look_, text.style); }
    void operator()(const Link& link) {
        const bool safe = link.url.starts_with("https://") || link.url.starts_with("http://") || link.url.starts_with("mailto:");
        if (!safe) return run(context_, link.text, look_, TextStyle::Plain);
        context_.xml.open("w:hyperlink", {{"r:id", context_.package.relate(kDocumentPart, "hyperlink", link.url, true)}});
        run(context_, link.text, look_, TextStyle::Plain, true);
        context_.xml.close();
    }
    void operator()(const Reference& reference) {
        const Label label = context_.labels.label(reference.id);
        const std::string bookmark = bookmark_of(context_, reference.id);
        const NumberedItem* item = context_.labels.find(reference.id);
        if (item == nullptr) return write_field(context_, "REF " + bookmark + " \\h", label.before, look_);
        const bool heading = item->kind == Numbered::Heading || item->kind == Numbered::Annex;
        // The number of an annex is "附录 A" to a word processor, words included.
        if (item->kind == Numbered::Annex && item->number.size() == 1)
            return write_field(context_, "REF " + bookmark + " \\r \\h", label.whole(), look_);
        run(context_, label.before, look_, TextStyle::Plain);
        write_field(context_, "REF " + bookmark + (heading ? " \\r \\h" : " \\h"), label.number, look_);
        run(context_, label.after, look_, TextStyle::Plain);
    }
    void operator()(const EvidenceLink& evidence) { run(context_, evidence.text, look_, TextStyle::Plain); }
    void operator()(const QuantityText& quantity) {
        if (!quantity.path.empty()) open_control(context_, quantity.path);
        run(context_, quantity.text, look_, TextStyle::Plain);
        if (!quantity.path.empty()) close_control(context_);
        if (!quantity.unit.empty()) run(context_, "\u00A0" + quantity.unit, look_, TextStyle::Plain);
    }
    void operator()(const LineBreak&) { context_.xml.open("w:r").empty("w:br").close(); }

  private:
    DocxContext& context_;
    const RunLook& look_;
};

}  // namespace

std::string bookmark_of(const DocxContext& context, const std::string& id) {
    const NumberedItem* item = context.labels.find(id);
    const bool heading = item == nullptr || item->kind == Numbered::Heading || item->kind == Numbered::Annex;
    return fmt::format("{}{:016x}", heading ? "_Toc" : "_Ref", stable_hash(id));
}

std::string control_tag(std::string_view id) {
    if (id.size() <= kLongestTag) return std::string(id);
    // Cut between characters, then the hash of the whole id tells two long ones apart.
    std::size_t end = kLongestTag - 17;
    while (end > 0 && (static_cast<unsigned char>(id[end]) & 0xC0) == 0x80) --end;
    return fmt::format("{}~{:016x}", id.substr(0, end), stable_hash(id));
}

void open_control(DocxContext& context, std::string_view id, bool rich) {
    Markup& xml = context.xml;
    xml.open("w:sdt").open("w:sdtPr").empty("w:tag", {{"w:val", control_tag(id)}});
    xml.empty("w:id", {{"w:val", context.next(context.controls)}});
    if (rich) xml.open("w:docPartObj").empty("w:docPartGallery", {{"w:val", "Quick Parts"}}).close();
    xml.close().open("w:sdtContent");
}

void close_control(DocxContext& context) { context.xml.close().close(); }

void open_paragraph(DocxContext& context, const ParagraphLook& look) {
    Markup& xml = context.xml;
    xml.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", look.style}});
    if (look.keep_next) xml.empty("w:keepNext");
    if (context.page_break_pending) xml.empty("w:pageBreakBefore");
    context.page_break_pending = false;
    if (look.numbering >= 0) {
        xml.open("w:numPr").empty("w:ilvl", {{"w:val", std::to_string(look.level)}});
        xml.empty("w:numId", {{"w:val", std::to_string(look.numbering)}}).close();
    }
    if (look.before >= 0 && look.after >= 0)
        xml.empty("w:spacing", {{"w:before", std::to_string(look.before)}, {"w:after", std::to_string(look.after)}});
    if (!look.align.empty()) xml.empty("w:jc", {{"w:val", look.align}});
    xml.close();
}

void close_paragraph(DocxContext& context) { context.xml.close(); }

void write_run(DocxContext& context, std::string_view text, const RunLook& look, TextStyle style) { run(context, text, look, style); }

void write_inlines(DocxContext& context, const Inlines& inlines, const RunLook& look) {
    InlineWriter writer(context, look);
    for (const Inline& part : inlines) std::visit(writer, part);
}

void write_field(DocxContext& context, std::string_view instruction, std::string_view result, const RunLook& look) {
    field_mark(context, "begin", look);
    context.xml.open("w:r").element("w:instrText", " " + std::string(instruction) + " ", {{"xml:space", "preserve"}}).close();
    field_mark(context, "separate", look);
    run(context, result, look, TextStyle::Plain);
    field_mark(context, "end", look);
}

void write_tab(DocxContext& context) { context.xml.open("w:r").empty("w:tab").close(); }

void write_caption(DocxContext& context, const std::string& id, const Inlines& text, std::string_view style) {
    const Label label = context.labels.label(id);
    const bool figure = context.labels.find(id)->kind == Numbered::Figure;
    open_paragraph(context, {.style = style});
    write_run(context, label.before);
    const std::string number = context.next(context.bookmarks);
    context.xml.empty("w:bookmarkStart", {{"w:id", number}, {"w:name", bookmark_of(context, id)}});
    write_field(context, "SEQ " + context.words.text(figure ? "writers.figure.name" : "writers.table.name") + " \\* ARABIC", label.number);
    context.xml.empty("w:bookmarkEnd", {{"w:id", number}});
    write_run(context, label.after + "\u2003");
    write_inlines(context, text);
    close_paragraph(context);
}

}  // namespace tanji
