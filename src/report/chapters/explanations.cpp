// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "interpret/explain.h"
#include "report/chapters/chapters.h"
#include "support/decimal.h"

namespace tanji {

namespace {

/// Every path that the document prints, in any kind of block.
class PathCollector {
  public:
    std::set<std::string> paths;

    void operator()(const Inlines& inlines) {
        for (const Inline& part : inlines)
            if (const auto* quantity = std::get_if<QuantityText>(&part)) add(quantity->path);
    }
    void operator()(const MathNode& node) {
        add(node.path);
        for (const MathNode& child : node.children) (*this)(child);
    }
    void operator()(const Heading& heading) { (*this)(heading.text); }
    void operator()(const Paragraph& paragraph) { (*this)(paragraph.text); }
    void operator()(const List& list) {
        for (const ListItem& item : list.items) (*this)(item.text);
    }
    void operator()(const Table& table) {
        (*this)(table.caption);
        (*this)(table.note);
        for (const TableRow& row : table.rows)
            for (const TableCell& one : row.cells) (*this)(one.text);
    }
    void operator()(const KeyValueTable& table) {
        for (const KeyValue& row : table.rows) (*this)(row.value);
    }
    void operator()(const Figure& figure) {
        if (const auto* chart = std::get_if<Chart>(&figure.content))
            for (const ChartSeries& series : chart->series)
                for (const std::string& path : series.paths) add(path);
    }
    void operator()(const FormulaBlock& formula) {
        (*this)(formula.symbolic);
        if (formula.numeric) (*this)(*formula.numeric);
    }
    void operator()(const CoverBlock& cover) {
        for (const CoverResult& result : cover.results) add(result.value.path);
    }
    void operator()(const PageBreak&) {}
    void operator()(const ContentsBlock&) {}

  private:
    void add(const std::string& path) {
        if (!path.empty()) paths.insert(path);
    }
};

/// The unrounded value: 15 significant digits, without the noise behind them.
std::string unrounded(double value) {
    if (value == 0.0) return "0";
    std::string text = round_to_significant(value, 15);
    if (text.find('.') == std::string::npos) return text;
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

class Converter {
  public:
    explicit Converter(ReportBuilder& report) : report_(report) {}

    /// Explains a path, and notes the paths that it leads to.
    void explain_path(const std::string& path) {
        if (report_.document.explanations.contains(path)) return;
        if (const auto own = report_.own_explanations.find(path); own != report_.own_explanations.end()) {
            Explanation explanation = own->second;
            for (const Explanation& child : explanation.children)
                if (!child.path.empty()) open_.push_back(child.path);
            report_.document.explanations.emplace(path, std::move(explanation));
            return;
        }
        const std::optional<ResultPath> parsed = ResultPath::parse(path);
        LCA_REQUIRE(parsed.has_value(), "not a result path: " + path);
        const Result<DerivedNumber> number = explain(report_.study, report_.input.result, *parsed, 1);
        LCA_REQUIRE(number.has_value(), "the report prints a number that cannot be explained: " + path);
        Explanation explanation = convert(*number);
        explanation.path = path;
        report_.document.explanations.emplace(path, std::move(explanation));
    }
    void explain_open() {
        while (!open_.empty()) {
            const std::string path = std::move(open_.back());
            open_.pop_back();
            explain_path(path);
        }
    }

  private:
    Explanation convert(const DerivedNumber& number) {
        Explanation out;
        out.label = typeset_gases(report_.say(number.what.key, number.arguments));
        out.value = number.as_written.empty() ? unrounded(number.value) : number.as_written;
        out.unit = number.unit == "1" ? std::string() : report_.unit_text(number.unit);
        if (out.value.find(number.unit) != std::string::npos) out.unit.clear();  // "113966 kWh" as written has its unit
        out.formula = formula_of(number);
        out.source = number.source;
        if (const std::string place = to_string(place_in_study(report_.study, number.place)); !place.empty())
            out.source += (out.source.empty() ? "" : ", ") + place;
        if (!number.licence.empty()) out.source += report_.in_brackets(number.licence);
        out.evidence = number.evidence;
        if (!number.evidence_sha256.empty()) out.evidence += ", SHA-256 " + number.evidence_sha256;
        for (const DerivedNumber& input : number.inputs) {
            if (!input.path.empty()) {
                Explanation reference;
                reference.path = input.path;
                out.children.push_back(std::move(reference));
                open_.push_back(input.path);
            } else {
                out.children.push_back(convert(input));
            }
        }
        return out;
    }

    static std::string formula_of(const DerivedNumber& number) {
        const char* sign = number.op == Op::Sum ? " + " : number.op == Op::Product ? " × " : number.op == Op::Quotient ? " ÷ " : nullptr;
        if (sign == nullptr || number.inputs.size() < 2 || number.inputs.size() > kMostTerms) return {};
        std::string text;
        for (const DerivedNumber& input : number.inputs) text += (text.empty() ? "" : sign) + unrounded(input.value);
        return text;
    }

    static constexpr std::size_t kMostTerms = 12;  // a longer sum is read in the list of its parts
    ReportBuilder& report_;
    std::vector<std::string> open_;
};

}  // namespace

void add_explanations(ReportBuilder& report) {
    PathCollector collector;
    for (const Block& block : report.document.blocks) std::visit(collector, block);
    Converter converter(report);
    for (const std::string& path : collector.paths) {
        converter.explain_path(path);
        converter.explain_open();
    }
}

}  // namespace tanji
