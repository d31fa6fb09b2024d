// SPDX-License-Identifier: Apache-2.0
#include "ooxml/chart_workbook.h"

#include "ooxml/markup.h"
#include "ooxml/package.h"

namespace tanji {

namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

void text_cell(Markup& xml, const std::string& place, const std::string& text) {
    xml.open("c", {{"r", place}, {"t", "inlineStr"}}).open("is").element("t", text).close().close();
}

std::string sheet(const ChartData& data) {
    Markup xml;
    xml.open("worksheet", {{"xmlns", kMain}});
    xml.open("cols").empty("col", {{"min", "1"}, {"max", "1"}, {"width", "32"}, {"customWidth", "1"}}).close().open("sheetData");
    xml.open("row", {{"r", "1"}});
    for (std::size_t column = 0; column < data.series_names.size(); ++column)
        text_cell(xml, column_name(column + 1) + "1", data.series_names[column]);
    xml.close();
    for (std::size_t row = 0; row < data.categories.size(); ++row) {
        const std::string number = std::to_string(row + 2);
        xml.open("row", {{"r", number}});
        text_cell(xml, "A" + number, data.categories[row]);
        for (std::size_t column = 0; column < data.values.size(); ++column)
            xml.open("c", {{"r", column_name(column + 1) + number}}).element("v", data.values[column].at(row)).close();
        xml.close();
    }
    return std::string(kXmlDeclaration) + xml.close().close().take();
}

// Excel wants a style part even where nothing is styled: one font, two fills, one border, one format.
constexpr std::string_view kStyles =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>)";

}  // namespace

std::string column_name(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string chart_workbook(const ChartData& data) {
    Package package;
    package.relate("", "officeDocument", "xl/workbook.xml");
    const std::string sheet_id = package.relate("xl/workbook.xml", "worksheet", "worksheets/sheet1.xml");
    package.relate("xl/workbook.xml", "styles", "styles.xml");
    Markup workbook;
    workbook.open("workbook", {{"xmlns", kMain}, {"xmlns:r", kRelationships}}).open("sheets");
    workbook.empty("sheet", {{"name", "Sheet1"}, {"sheetId", "1"}, {"r:id", sheet_id}}).close();
    package.add("xl/workbook.xml", std::string(kXmlDeclaration) + workbook.close().take(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    package.add("xl/worksheets/sheet1.xml", sheet(data), "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
    package.add("xl/styles.xml", std::string(kXmlDeclaration) + std::string(kStyles),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
    return std::move(package).finish();
}

}  // namespace tanji
