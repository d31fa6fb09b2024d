// SPDX-License-Identifier: Apache-2.0
#include "reading/docx/paragraph.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <pugixml.hpp>

#include "reading/docx/math.h"
#include "reading/glyphs.h"
#include "support/text.h"

namespace tanji {
namespace {

enum class Script { Line, Up, Down };

struct RunLook {
    Script script = Script::Line;
    bool hidden = false;
    int bold = -1;
    int size = 0;
};

RunLook look_of(const pugi::xml_node& properties) {
    RunLook look;
    const std::string_view position = attribute_of(child_of(properties, "vertAlign"), "val");
    look.script = position == "superscript" ? Script::Up : position == "subscript" ? Script::Down : Script::Line;
    look.hidden = is_on(child_of(properties, "vanish"));
    if (const pugi::xml_node bold = child_of(properties, "b")) look.bold = is_on(bold) ? 1 : 0;
    look.size = int_of(child_of(properties, "sz"), 0);
    return look;
}

class ParagraphReader {
  public:
    ParagraphReader(DocxFields& fields, DocxParagraph& out) : fields_(fields), out_(out) {}

    void inlines(const pugi::xml_node& node, int depth) {
        if (depth > kDeepestDocx) {
            out_.too_deep = true;
            return;
        }
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "r")
                run(child, depth);
            else if (name == "oMath" || name == "oMathPara")
                add(linear_math(child));
            else if (name == "AlternateContent")
                inlines(alternative(child), depth + 1);
            else if (name == "sdt")
                inlines(child_of(child, "sdtContent"), depth + 1);
            else if (name == "ruby")
                inlines(child_of(child, "rubyBase"), depth + 1);
            else if (name == "ins" || name == "moveTo" || name == "hyperlink" || name == "smartTag" || name == "fldSimple" ||
                     name == "customXml" || name == "dir" || name == "bdo")
                inlines(child, depth + 1);
        }
    }

    void finish() {
        out_.in_contents = out_.in_contents || fields_.in_contents();
        out_.bold = bold_ > 0 && bold_ == written_;
        const auto most = std::max_element(sizes_.begin(), sizes_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != sizes_.end()) out_.size = most->first;
    }

  private:
    /// What the producer would show first, if there is anything in it.
    static pugi::xml_node alternative(const pugi::xml_node& node) {
        const pugi::xml_node choice = child_of(node, "Choice");
        return choice && choice.first_child() ? choice : child_of(node, "Fallback");
    }

    void run(const pugi::xml_node& node, int depth) {
        const RunLook look = look_of(child_of(node, "rPr"));
        contents(node, look, depth);
    }

    void contents(const pugi::xml_node& node, const RunLook& look, int depth) {
        if (depth > kDeepestDocx) {
            out_.too_deep = true;
            return;
        }
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "t") {
                add_run(child.text().get(), look);
            } else if (name == "tab" || name == "ptab") {
                add("\t");
            } else if (name == "br" || name == "cr") {
                if (attribute_of(child, "type") != "page") add("\n");
            } else if (name == "noBreakHyphen") {
                add("-");
            } else if (name == "sym") {
                symbol(child, look);
            } else if (name == "lastRenderedPageBreak") {
                ++out_.page_breaks;
            } else if (name == "fldChar") {
                field(attribute_of(child, "fldCharType"));
            } else if (name == "instrText") {
                if (!fields_.open.empty()) fields_.open.back().code += child.text().get();
            } else if (name == "footnoteReference") {
                out_.footnotes.push_back(int_of(child, -1, "id"));
            } else if (name == "endnoteReference") {
                out_.endnotes.push_back(int_of(child, -1, "id"));
            } else if (name == "AlternateContent") {
                contents(alternative(child), look, depth + 1);
            } else if (name == "drawing" || name == "pict" || name == "object") {
                find_text_boxes(child, depth + 1);
            } else if (name == "ruby") {
                inlines(child_of(child, "rubyBase"), depth + 1);
            }
        }
    }

    void find_text_boxes(const pugi::xml_node& node, int depth) {
        if (depth > kDeepestDocx) {
            out_.too_deep = true;
            return;
        }
        for (const pugi::xml_node& child : node.children()) {
            if (local_name(child) == "txbxContent")
                out_.text_boxes.push_back(child);
            else if (local_name(child) == "AlternateContent")
                find_text_boxes(alternative(child), depth + 1);
            else
                find_text_boxes(child, depth + 1);
        }
    }

    void field(std::string_view step) {
        if (step == "begin") {
            fields_.open.emplace_back();
        } else if (step == "separate" && !fields_.open.empty()) {
            fields_.open.back().in_code = false;
            fields_.open.back().contents = trim(fields_.open.back().code).starts_with("TOC");
        } else if (step == "end" && !fields_.open.empty()) {
            // The last entry of the contents closes the field in its own paragraph, or in an empty one behind it.
            out_.in_contents = out_.in_contents || (fields_.in_contents() && !trim(out_.text).empty());
            fields_.open.pop_back();
        }
    }

    void symbol(const pugi::xml_node& node, const RunLook& look) {
        const std::string code(attribute_of(node, "char").substr(0, 6));
        std::string text;
        append_utf8(text, symbol_character(attribute_of(node, "font"), static_cast<unsigned>(std::strtoul(code.c_str(), nullptr, 16))));
        add_run(text, look);
    }

    void add(std::string_view text) {
        if (!fields_.in_code()) out_.text += text;
    }

    void add_run(std::string_view text, const RunLook& look) {
        if (look.hidden || fields_.in_code()) return;
        if (look.script == Script::Line) {
            out_.text += text;
        } else {
            for (const Glyph& glyph : decode(text)) {
                const char32_t turned = look.script == Script::Up ? raised(glyph.sign) : lowered(glyph.sign);
                append_utf8(out_.text, turned != 0 ? turned : glyph.sign);
            }
        }
        if (trim(text).empty()) return;
        written_ += text.size();
        bold_ += look.bold == 1 ? text.size() : 0;
        if (look.size > 0) sizes_[look.size] += text.size();
    }

    DocxFields& fields_;
    DocxParagraph& out_;
    std::size_t written_ = 0;
    std::size_t bold_ = 0;
    std::map<int, std::size_t> sizes_;
};

}  // namespace

bool DocxFields::in_code() const {
    return std::any_of(open.begin(), open.end(), [](const Open& field) { return field.in_code; });
}

bool DocxFields::in_contents() const {
    return std::any_of(open.begin(), open.end(), [](const Open& field) { return field.contents; });
}

DocxParagraph read_paragraph(const pugi::xml_node& node, DocxFields& fields) {
    DocxParagraph paragraph;
    ParagraphReader reader(fields, paragraph);
    reader.inlines(node, 0);
    reader.finish();
    return paragraph;
}

}  // namespace tanji
