// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpret/contributions.h"
#include "model/study_fields.h"
#include "report/study_report.h"
#include "support/ids.h"

namespace tanji {

using Slots = std::vector<std::pair<std::string, Inline>>;

/// One product as the chapters need it.
struct ProductReading {
    const Product& product;
    const ProductResult& result;  // of the base variant
    Contributions contributions;  // of the base variant
    int decimals = 0;             // of all its figures in kg CO2e
    std::string name;             // with its model
    std::string quantity;         // "1 台": what the result is given per
    std::string per;              // the same in a sentence: "台" of "每台", "100 kg"
};

/// Holds what all chapters share: the words, the one rounding rule, the document that grows.
class ReportBuilder {
  public:
    explicit ReportBuilder(const StudyReportInput& input);

    const StudyReportInput& input;
    const Study& study;
    const VariantResult& base;
    const Inventory& inventory;
    const Words words;
    std::vector<ProductReading> products;

    // ---- Words -----------------------------------------------------------------------------------------------------------
    [[nodiscard]] std::string say(std::string_view key, const Arguments& arguments = {}) const { return words.text(key, arguments); }
    /// The words of a key with inlines put in; what authors wrote goes in as a slot, never as an argument.
    [[nodiscard]] Inlines tell(std::string_view key, const Slots& slots = {}, Arguments counts = {}) const;
    /// A sign between two things with the blank that its language sets behind it; the catalogue keeps no blanks at the ends.
    [[nodiscard]] std::string after(std::string_view key) const { return say(key) + blank(); }
    [[nodiscard]] std::string in_brackets(const std::string& text) const { return blank() + say("report.in-brackets", {{"text", text}}); }
    /// One more sentence behind another.
    [[nodiscard]] Inlines also(std::string_view key, Arguments counts = {}) const;
    [[nodiscard]] std::string author(const LocalText& text) const { return typeset_gases(text.in(input.language)); }
    /// The author's text, or the plain statement that there is none.
    [[nodiscard]] Inlines author_or_unstated(const LocalText& text) const;
    [[nodiscard]] Inlines text_or_unstated(const std::string& text) const;
    [[nodiscard]] std::string stage_name(std::string_view id) const;
    /// The same as a label: English begins with a capital letter.
    [[nodiscard]] std::string stage_label(std::string_view id) const { return capital(stage_name(id)); }
    [[nodiscard]] std::string capital(std::string text) const;
    [[nodiscard]] std::string activity_name(const Activity& activity) const;
    [[nodiscard]] std::string exchange_name(const Exchange& exchange) const;
    [[nodiscard]] std::string factor_name(const EmissionFactor& factor) const;
    /// The words of prefix + word, else the word itself: words of data files may be ahead of the catalogue.
    [[nodiscard]] std::string word_or(std::string_view prefix, const std::string& word) const;
    [[nodiscard]] std::string method_name() const;  // the standard that makes the figure
    [[nodiscard]] std::string variant_name(const VariantResult& variant) const;
    [[nodiscard]] std::string category_name(Category category) const;
    /// A quantity as its author wrote the number, with its unit as it is printed.
    [[nodiscard]] std::string quantity_text(const Quantity& quantity) const;
    [[nodiscard]] static std::string number_as_written(const Quantity& quantity);
    /// A unit as it is printed: "kgCO2e/kWh" -> "kg CO₂e/kWh", "t*km" -> "t·km"; a count of another language gets its meaning.
    [[nodiscard]] std::string unit_text(std::string_view symbol) const;
    [[nodiscard]] std::string gas_text(std::string_view gas) const;
    [[nodiscard]] std::string date_text(std::chrono::sys_days day) const;
    [[nodiscard]] std::string period_text() const;
    /// True unless the study covers the whole life cycle without a hole of unknown size.
    [[nodiscard]] bool is_partial() const { return partial_; }
    [[nodiscard]] std::string footprint_word() const;  // 产品碳足迹 or 部分产品碳足迹

    // ---- Numbers: the only place that rounds ----------------------------------------------------------------------------------
    /// kg CO2e of a product, with as many decimals as all of its figures.
    [[nodiscard]] std::string kg_text(const ProductReading& product, double value) const;
    [[nodiscard]] QuantityText kg(const ProductReading& product, std::string path, double value, bool with_unit = false) const;
    /// value / total in %, two decimals; explains itself by the two paths. Empty text "–" when the total is 0.
    QuantityText percent(const ProductReading& product, const std::string& path, double value, bool with_unit = false);
    /// Any other amount: up to six significant digits, no trailing noughts.
    [[nodiscard]] static std::string amount_text(double value);
    /// A number that the report itself derives (a saving, an upper bound): `explanation` says how.
    QuantityText derived(std::string key, std::string text, std::string unit, Explanation explanation);
    [[nodiscard]] std::string path(const ProductReading& product, ResultPath rest = {}) const;
    [[nodiscard]] std::string total_path(const ProductReading& product, const VariantResult& variant) const;

    // ---- Blocks ------------------------------------------------------------------------------------------------------------------
    void chapter(std::string id, std::string_view key, HeadingKind kind = HeadingKind::Chapter);
    void heading(std::string id, int level, std::string_view key);
    void heading(std::string id, int level, Inlines text);
    void paragraph(std::string id, Inlines text, ParagraphStyle style = ParagraphStyle::Body);
    void add(Block block) { document.blocks.push_back(std::move(block)); }

    Document document;
    std::map<std::string, Explanation, std::less<>> own_explanations;

  private:
    /// Chinese sets a blank between Han characters and Latin letters or figures; slots bring both together.
    [[nodiscard]] Inlines spaced(Inlines text) const;
    [[nodiscard]] const char* blank() const { return input.language == Language::English ? " " : ""; }
    bool partial_ = true;
};

// Cells.
TableCell cell(Inlines text);
TableCell cell(std::string text);
TableCell cell(QuantityText quantity);
/// A head row from keys of the catalogue.
TableRow head_row(const ReportBuilder& report, const std::vector<std::string_view>& keys);

}  // namespace tanji
