// SPDX-License-Identifier: Apache-2.0
#include "report/writers/docx_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ooxml/markup.h"
#include "ooxml/package.h"
#include "report/figures/chart_scene.h"
#include "report/figures/doughnut.h"
#include "report/figures/palette.h"
#include "report/figures/text_measure.h"
#include "support/decimal.h"

namespace tanji {

namespace {

constexpr double kMillimetre = 36000;  // [EMU]
constexpr double kChartWidth = 604;    // just under 160 mm [CSS px]
constexpr double kEmuPerPixel = 9525;
constexpr double kAxisFont = 12;         // 9 pt [CSS px]
constexpr double kLabelRoom = 0.14;      // of the plot
constexpr double kLabelledSlice = 0.06;  // of the ring: a thinner slice cannot hold its label

/// "1,234.50" and "−0.40" as a decimal that a workbook reads; the value itself where a label is no number.
std::string plain_number(std::string label, double value) {
    if (const auto minus = label.find("\u2212"); minus != std::string::npos) label.replace(minus, 3, "-");
    std::erase(label, ',');
    double parsed = 0;
    return parse_decimal(label, parsed) ? label : shortest(value);
}

/// With the minus sign of the text around it.
std::string number_format(const std::string& number) {
    const auto dot = number.find('.');
    const std::string digits = dot == std::string::npos ? "0" : "0." + std::string(number.size() - dot - 1, '0');
    return digits + ";\"\u2212\"" + digits;
}

class ChartPart {
  public:
    ChartPart(const Chart& chart, Language language)
        : chart_(chart),
          data_(chart_data(chart)),
          ring_(is_drawn_as_ring(chart)),
          stacked_(chart.kind == ChartKind::StackedBars),
          language_(language) {}

    std::string write(const std::string& workbook) {
        xml_.open("c:chartSpace", {{"xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"},
                                   {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                                   {"xmlns:r", kRelationships}});
        value("c:date1904", "0");
        value("c:roundedCorners", "0");
        xml_.open("c:chart");
        value("c:autoTitleDeleted", "1");
        xml_.open("c:plotArea").empty("c:layout");
        if (ring_) {
            ring();
        } else {
            bars();
        }
        xml_.close();
        if (ring_ || chart_.series.size() > 1) legend();
        value("c:plotVisOnly", "1");
        value("c:dispBlanksAs", "gap");
        xml_.close();
        xml_.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        text_look("c:txPr", 900, "37424B");
        xml_.open("c:externalData", {{"r:id", workbook}});
        value("c:autoUpdate", "0");
        return std::string(kXmlDeclaration) + xml_.close().close().take();
    }

  private:
    void value(std::string_view name, std::string_view text) { xml_.empty(name, {{"val", text}}); }

    void run_properties(const char* name, int size, std::string_view colour) {
        xml_.open(name, {{"lang", language_ == Language::Chinese ? "zh-CN" : "en-GB"}, {"sz", std::to_string(size)}, {"b", "0"}});
        xml_.open("a:solidFill").empty("a:srgbClr", {{"val", colour}}).close();
        xml_.empty("a:latin", {{"typeface", "Arial"}}).empty("a:ea", {{"typeface", "Microsoft YaHei"}}).close();
    }
    void text_look(const char* name, int size, std::string_view colour) {
        xml_.open(name).empty("a:bodyPr").empty("a:lstStyle").open("a:p").open("a:pPr");
        run_properties("a:defRPr", size, colour);
        xml_.close().empty("a:endParaRPr", {{"lang", "en-US"}}).close().close();
    }
    void fill(SceneStyle style, bool outline) {
        xml_.open("c:spPr").open("a:solidFill").empty("a:srgbClr", {{"val", look_of(style).fill}}).close();
        if (outline) xml_.raw(R"(<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>)");
        xml_.close();
    }
    void point(std::size_t index, SceneStyle style, bool outline) {
        xml_.open("c:dPt");
        value("c:idx", std::to_string(index));
        value("c:invertIfNegative", "0");
        value("c:bubble3D", "0");
        fill(style, outline);
        xml_.close();
    }
    void shown(bool show) {
        for (const char* name : {"c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"})
            value(name, show && std::string_view(name) == "c:showVal" ? "1" : "0");
    }
    void label_look(const std::string& number, const char* place, SceneStyle under) {
        xml_.empty("c:numFmt", {{"formatCode", number_format(number)}, {"sourceLinked", "0"}});
        xml_.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        text_look("c:txPr", 900, place == nullptr ? look_of(words_on(under)).fill : "17222B");
        if (place != nullptr) value("c:dLblPos", place);
        shown(true);
    }
    /// Labels of one series; a point whose printed decimals differ has a label of its own, one without room has none.
    void labels(std::size_t series, const char* place) {
        const auto& numbers = data_.values[series];
        xml_.open("c:dLbls");
        const std::string common = numbers.empty() ? "0" : numbers.front();
        for (std::size_t index = 0; index < numbers.size(); ++index) {
            const bool silent = !has_room(series, index);
            const bool same_look = !ring_ || words_on(series_style(index)) == words_on(series_style(0));
            if (!silent && same_look && number_format(numbers[index]) == number_format(common)) continue;
            xml_.open("c:dLbl");
            value("c:idx", std::to_string(index));
            if (silent) {
                value("c:delete", "1");
            } else {
                label_look(numbers[index], place, series_style(ring_ ? index : series));
            }
            xml_.close();
        }
        label_look(common, place, series_style(ring_ ? 0 : series));
        xml_.close();
    }
    [[nodiscard]] bool has_room(std::size_t series, std::size_t index) const {
        double whole = 0;
        if (ring_) {
            for (const double part : chart_.series[series].values) whole += part;
            return chart_.series[series].values[index] >= kLabelledSlice * whole;
        }
        if (!stacked_) return true;
        double low = 0, high = 0;
        for (std::size_t category = 0; category < chart_.categories.size(); ++category) {
            double left = 0, right = 0;
            for (const ChartSeries& one : chart_.series) (one.values[category] < 0 ? left : right) += one.values[category];
            low = std::min(low, left);
            high = std::max(high, right);
        }
        return std::abs(chart_.series[series].values[index]) >= 0.08 * (high - low);
    }
    void references(std::size_t series) {
        const std::string last = std::to_string(data_.categories.size() + 1);
        const std::string column = column_name(series + 1);
        xml_.open("c:cat").open("c:strRef").element("c:f", "Sheet1!$A$2:$A$" + last).open("c:strCache");
        value("c:ptCount", std::to_string(data_.categories.size()));
        for (std::size_t index = 0; index < data_.categories.size(); ++index)
            xml_.open("c:pt", {{"idx", std::to_string(index)}}).element("c:v", data_.categories[index]).close();
        xml_.close().close().close();
        xml_.open("c:val").open("c:numRef").element("c:f", "Sheet1!$" + column + "$2:$" + column + "$" + last).open("c:numCache");
        xml_.element("c:formatCode", "General");
        value("c:ptCount", std::to_string(data_.categories.size()));
        for (std::size_t index = 0; index < data_.categories.size(); ++index)
            xml_.open("c:pt", {{"idx", std::to_string(index)}}).element("c:v", data_.values[series][index]).close();
        xml_.close().close().close();
    }
    void series_head(std::size_t series) {
        xml_.open("c:ser");
        value("c:idx", std::to_string(series));
        value("c:order", std::to_string(series));
        xml_.open("c:tx").open("c:strRef").element("c:f", "Sheet1!$" + column_name(series + 1) + "$1").open("c:strCache");
        value("c:ptCount", "1");
        xml_.open("c:pt", {{"idx", "0"}}).element("c:v", data_.series_names[series]).close().close().close().close();
    }

    void ring() {
        xml_.open("c:doughnutChart");
        value("c:varyColors", "1");
        series_head(0);
        for (std::size_t index = 0; index < data_.categories.size(); ++index) point(index, series_style(index), true);
        labels(0, nullptr);
        references(0);
        xml_.close();
        value("c:firstSliceAng", "0");
        value("c:holeSize", "58");
        xml_.close();
    }

    void bars() {
        xml_.open("c:barChart");
        value("c:barDir", "bar");
        value("c:grouping", stacked_ ? "stacked" : "clustered");
        value("c:varyColors", "0");
        for (std::size_t series = 0; series < chart_.series.size(); ++series) {
            series_head(series);
            fill(series_style(series), false);
            value("c:invertIfNegative", "0");
            for (std::size_t index = 0; chart_.series.size() == 1 && index < data_.categories.size(); ++index)
                if (chart_.series[0].values[index] < 0) point(index, SceneStyle::Negative, false);
            labels(series, stacked_ ? nullptr : "outEnd");
            references(series);
            xml_.close();
        }
        value("c:gapWidth", stacked_ || chart_.series.size() == 1 ? "55" : "70");
        if (stacked_) value("c:overlap", "100");
        value("c:axId", "111");
        value("c:axId", "112");
        xml_.close();
        category_axis();
        value_axis();
    }
    void category_axis() {
        xml_.open("c:catAx");
        value("c:axId", "111");
        // Bars run from the top down in the order of the table beside them.
        xml_.open("c:scaling");
        value("c:orientation", "maxMin");
        xml_.close();
        value("c:delete", "0");
        value("c:axPos", "l");
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "low");
        xml_.raw(R"(<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="9AA5AE"/></a:solidFill></a:ln></c:spPr>)");
        text_look("c:txPr", 900, "37424B");
        value("c:crossAx", "112");
        value("c:crosses", "autoZero");
        value("c:auto", "1");
        value("c:lblAlgn", "ctr");
        value("c:lblOffset", "100");
        value("c:noMultiLvlLbl", "1");
        xml_.close();
    }
    void value_axis() {
        xml_.open("c:valAx");
        value("c:axId", "112");
        xml_.open("c:scaling");
        value("c:orientation", "minMax");
        // Room for the labels of negative bars, which would else run into the names.
        double low = 0, high = 0;
        for (const ChartSeries& series : chart_.series)
            for (const double one : series.values) {
                low = std::min(low, one);
                high = std::max(high, one);
            }
        if (low < 0 && !stacked_) value("c:min", shortest(axis_ticks(low - kLabelRoom * (high - low), high).first));
        xml_.close();
        value("c:delete", "0");
        value("c:axPos", "b");
        xml_.raw(
            R"(<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3E8EB"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>)");
        xml_.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr").empty("a:lstStyle").open("a:p").open("a:pPr");
        run_properties("a:defRPr", 900, "6F7C86");
        xml_.close().open("a:r");
        run_properties("a:rPr", 900, "6F7C86");
        xml_.element("a:t", chart_.unit).close().close().close().close();
        // Below the right end of the axis; left to themselves, word processors put it in different places.
        const double width = text_width(chart_.unit, kAxisFont) / kChartWidth;
        xml_.open("c:layout").open("c:manualLayout");
        value("c:xMode", "edge");
        value("c:yMode", "edge");
        value("c:x", fmt::format("{:.4f}", std::max(0.0, 0.97 - width)));
        value("c:y", fmt::format("{:.4f}", 1 - 6.5 * kMillimetre / static_cast<double>(chart_height(chart_))));
        xml_.close().close();
        value("c:overlay", "0");
        xml_.close();
        xml_.empty("c:numFmt", {{"formatCode", "General;\"\u2212\"General"}, {"sourceLinked", "0"}});
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "nextTo");
        xml_.raw("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
        text_look("c:txPr", 800, "6F7C86");
        value("c:crossAx", "111");
        value("c:crosses", "max");
        xml_.close();
    }
    void legend() {
        xml_.open("c:legend");
        value("c:legendPos", ring_ ? "r" : "t");
        value("c:overlay", "0");
        text_look("c:txPr", 900, "37424B");
        xml_.close();
    }

    const Chart& chart_;
    ChartData data_;
    bool ring_;
    bool stacked_;
    Language language_;
    Markup xml_;
};

}  // namespace

ChartData chart_data(const Chart& chart) {
    ChartData data;
    data.categories = chart.categories;
    for (const ChartSeries& series : chart.series) {
        data.series_names.push_back(series.name);
        auto& numbers = data.values.emplace_back();
        for (std::size_t index = 0; index < series.values.size(); ++index)
            numbers.push_back(plain_number(series.labels.at(index), series.values[index]));
    }
    if (is_drawn_as_ring(chart))
        for (std::size_t index = 0; index < data.categories.size(); ++index)
            data.categories[index] += "  " + chart.series[0].labels[index] + (chart.unit.empty() ? "" : " " + chart.unit);
    return data;
}

std::string chart_part(const Chart& chart, const std::string& workbook, Language language) {
    return ChartPart(chart, language).write(workbook);
}

Scene print_scene(const Chart& chart) { return chart_scene(chart, kChartWidth); }

long long chart_height(const Chart& chart) { return std::llround(print_scene(chart).height * kEmuPerPixel); }

}  // namespace tanji
