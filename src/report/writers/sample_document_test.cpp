// SPDX-License-Identifier: Apache-2.0
#include "report/writers/sample_document.h"

#include "report/figures/boundary.h"

namespace tanji::testing {

namespace {

/// Picks the text of the language, so that one builder serves both.
struct Speaker {
    bool chinese;
    std::string operator()(const char* zh, const char* en) const { return chinese ? zh : en; }
};

TableCell cell(std::string words) { return {plain(std::move(words))}; }
TableCell measured(const std::string& path, std::string words) { return {{QuantityText{path, std::move(words), ""}}}; }

CoverBlock cover(const Speaker& say) {
    CoverBlock block;
    block.organisation = say("某某认证技术有限公司", "Example Verification Ltd");
    block.title = {say("产品碳足迹报告", "Product carbon footprint report")};
    block.subtitle = {say("金属电能计量箱 BXD2", "Metal metering box BXD2")};
    block.fields = {{plain(say("报告编号", "Report number")), plain("PCF-2026-0042")},
                    {plain(say("委托单位", "Client")), plain(say("某某电气（江苏）股份有限公司", "Example Electric (Jiangsu) Co., Ltd"))},
                    {plain(say("产品名称", "Product")), plain(say("金属电能计量箱 BXD2", "Metal metering box BXD2"))},
                    {plain(say("核算周期", "Period")), plain("2025-01-01 – 2025-12-31")},
                    {plain(say("签发日期", "Date of issue")), plain("2026-03-15")}};
    block.results = {
        {plain(say("产品碳足迹（部分）", "Partial carbon footprint")), {"box/total", "11.09", "kg CO₂e"}, plain(say("每台", "per piece"))}};
    block.places = {say("编制", "Prepared by"), say("审核", "Reviewed by"), say("批准（盖章）", "Approved by (seal)")};
    return block;
}

Table stage_table(const Speaker& say) {
    Table table{"tab.stages",
                plain(say("各生命周期阶段的碳足迹", "Carbon footprint by life-cycle stage")),
                {{Align::Left, 3}, {Align::Right, 2}, {Align::Right, 1.6}, {Align::Left, 4}},
                {}};
    table.rows = {
        {RowKind::Head,
         {cell(say("阶段", "Stage")), cell(say("碳足迹（kg CO₂e/台）", "Footprint (kg CO₂e per piece)")),
          cell(say("占比（%）", "Share (%)")), cell(say("说明", "Remarks"))}},
        {RowKind::Body,
         {cell(say("原材料获取", "Raw material acquisition")), measured("box/raw", "5.44"), cell("49.0"),
          cell(say("钢板、铝排、断路器外壳；声明缺口按上限列示",
                   "Steel sheet, aluminium bars, breaker housings; the declared gap is shown with its bound"))}},
        {RowKind::Body,
         {cell(say("生产制造", "Production")),
          measured("box/production", "5.25"),
          cell("47.3"),
          {{Text{say("电力（全国电网）与", "Power (national grid) and "), TextStyle::Plain}, LineBreak{},
            Text{say("天然气", "natural gas"), TextStyle::Emphasis}}}}},
        {RowKind::Subtotal, {cell(say("大门之前小计", "Subtotal to gate")), measured("box/gate", "10.69"), cell("96.4"), cell("")}},
        {RowKind::Body,
         {cell(say("生命末期（回收）", "End of life (recycling)")), measured("box/eol", "−0.40"), cell("−3.6"), cell(kHostile)}},
        {RowKind::Total, {cell(say("合计", "Total")), measured("box/total", "11.09"), cell("100.0"), cell("")}}};
    table.note = plain(say("各数值由未修约值一次修约得到，分项之和与合计的差由修约引起。",
                           "Every value is rounded once from its unrounded value; sums may differ by rounding."));
    return table;
}

Table long_table(const Speaker& say) {
    Table table{"tab.factors",
                plain(say("排放因子清单", "Emission factors")),
                {{Align::Centre, 1}, {Align::Left, 4}, {Align::Right, 2}, {Align::Left, 2}, {Align::Left, 5}},
                {}};
    table.rows.push_back({RowKind::Head,
                          {{plain(say("序号", "No.")), 1, 2},
                           {plain(say("名称", "Name")), 1, 2},
                           {plain(say("因子", "Factor")), 2, 1, Align::Centre},
                           {plain(say("来源", "Source")), 1, 2}}});
    table.rows.push_back({RowKind::Head, {cell(say("数值", "Value")), cell(say("单位", "Unit"))}});
    for (int index = 1; index <= 40; ++index)
        table.rows.push_back(
            {RowKind::Body,
             {cell(std::to_string(index)),
              cell(say("热轧钢板（转炉工艺）第 ", "Hot-rolled steel sheet, converter route, item ") + std::to_string(index)),
              measured("factor/" + std::to_string(index), "2." + std::to_string(100 + index)), cell("kg CO₂e/kg"),
              cell(say("国家公布的产品碳足迹因子数据集，第 12 页表 3", "National data set of product footprints, page 12, table 3"))}});
    return table;
}

FormulaBlock formula(const Speaker& say) {
    using namespace math;
    FormulaBlock block{"eq.sum",
                       row({sub(symbol("E"), symbol("CFP")), op("="),
                            sum(row({sub(symbol("AD"), symbol("i")), op("×"), sub(symbol("EF"), symbol("i"))}),
                                row({symbol("i"), op("="), number("1")}), symbol("n")),
                            op("×"), fraction(symbol("A"), sub(symbol("P"), words("tot")))}),
                       {},
                       {}};
    block.numeric = row({number("5.2486", "box/production"), op("="),
                         parentheses(row({number("113966"), op("×"), number("0.5777"), op("+"), number("348"), op("×"), number("3.19")})),
                         op("×"), fraction(number("1"), number("20000")), words(" kg CO₂e")});
    block.where = {{sub(symbol("AD"), symbol("i")), plain(say("第 i 项活动水平数据", "activity data of item i"))},
                   {sub(symbol("EF"), symbol("i")), plain(say("第 i 项排放因子", "emission factor of item i"))}};
    return block;
}

Chart stage_bars(const Speaker& say) {
    return {ChartKind::Bars,
            {say("原材料获取", "Raw material acquisition"), say("原材料运输", "Inbound transport"), say("生产制造", "Production"),
             say("分销与运输（公路、铁路与水运联运，含返空）", "Distribution by road, rail and inland water, empty return included"),
             say("生命末期", "End of life")},
            {{say("碳足迹", "Footprint"),
              {5.4352, 0.2609, 5.2486, 0.5313, -0.3999},
              {"5.44", "0.26", "5.25", "0.53", "−0.40"},
              {"box/raw", "", "box/production", "", "box/eol"}}},
            "kg CO₂e"};
}

Chart gas_stack(const Speaker& say) {
    return {ChartKind::StackedBars,
            {say("原材料获取", "Raw material acquisition"), say("生产制造", "Production"), say("生命末期", "End of life")},
            {{say("化石来源排放", "Fossil emissions"), {5.1, 4.9, 0.2}, {"5.10", "4.90", "0.20"}},
             {say("生物成因排放", "Biogenic emissions"), {0.3, 0.3, 0.1}, {"0.30", "0.30", "0.10"}},
             {say("生物成因吸收", "Biogenic removals"), {-0.9, -0.2, 0}, {"−0.90", "−0.20", "0.00"}}},
            "kg CO₂e"};
}

Chart share_ring(const Speaker& say) {
    return {ChartKind::Doughnut,
            {say("原材料获取", "Raw material acquisition"), say("原材料运输", "Inbound transport"), say("生产制造", "Production"),
             say("分销", "Distribution"), say("生命末期", "End of life")},
            {{say("占比", "Share"), {47.3, 2.3, 45.6, 4.6, 0.2}, {"47.3", "2.3", "45.6", "4.6", "0.2"}}},
            "%"};
}

BoundaryDiagram boundary(const Speaker& say) {
    return {{{say("原材料获取", "Raw material acquisition"),
              true,
              {{say("钢板与铝排", "Steel sheet and aluminium bars"), true},
               {say("塑料外壳", "Plastic housings"), true},
               {say("断路器", "Circuit breakers"), false}}},
             {say("原材料运输", "Inbound transport"), true, {{say("公路运输", "Road transport"), true}}},
             {say("生产制造", "Production"),
              true,
              {{say("下料、折弯", "Cutting and bending"), true},
               {say("焊接、喷涂", "Welding and coating"), true},
               {say("装配、检验", "Assembly and inspection"), true}}},
             {say("分销", "Distribution"), true, {{say("公路运输至客户", "Road transport to the customer"), true}}},
             {say("使用", "Use"), false, {{say("导体损耗", "Conductor losses"), false}}},
             {say("生命末期", "End of life"), true, {{say("拆解与回收", "Dismantling and recycling"), true}}}},
            say("系统边界", "System boundary"),
            say("已纳入", "included"),
            say("未纳入", "left out")};
}

void explain(Document& document, const Speaker& say) {
    Explanation power{say("外购电力", "Purchased power"),
                      "3.29",
                      "kg CO₂e",
                      "113966 kWh × 0.5777 kg CO₂e/kWh ÷ 20000",
                      say("全国电力平均碳足迹因子（2024 年）", "National average footprint factor of power (2024)"),
                      "power-2025.pdf, p. 3, SHA-256 9f2c…",
                      "",
                      {}};
    document.explanations["box/total"] = {say("产品碳足迹合计", "Total carbon footprint"),
                                          "11.09",
                                          "kg CO₂e",
                                          "5.44 + 5.25 + 0.40",
                                          "",
                                          "",
                                          "",
                                          {{say("原材料获取", "Raw materials"), "5.44", "kg CO₂e", "", "", "", "box/raw", {}},
                                           {say("生产制造", "Production"), "5.25", "kg CO₂e", "", "", "", "box/production", {}}}};
    document.explanations["box/production"] = {say("生产制造", "Production"), "5.25", "kg CO₂e", "", "", "", "", {power}};
    document.explanations["box/raw"] = {say("原材料获取", "Raw materials"), "5.44", "kg CO₂e", kHostile, kHostile, kHostile, "", {}};
}

}  // namespace

Document sample_document(Language language) {
    const Speaker say{language == Language::Chinese};
    Document document;
    document.info = {say("金属电能计量箱 BXD2 产品碳足迹报告", "Carbon footprint of the metering box BXD2"),
                     language,
                     "PCF-2026-0042",
                     say("某某认证技术有限公司", "Example Verification Ltd"),
                     say("产品碳足迹", "Product carbon footprint"),
                     std::chrono::sys_days{std::chrono::year{2026} / 3 / 15},
                     "Tanji 0.1"};
    auto& blocks = document.blocks;
    const auto chapter = [&](const char* id, int level, const char* zh, const char* en, HeadingKind kind = HeadingKind::Chapter) {
        blocks.push_back(Heading{id, level, plain(say(zh, en)), kind});
    };
    const auto filler = [&](const char* id) {
        blocks.push_back(
            Paragraph{id, plain(say("本报告依据产品碳足迹量化的通用要求编制，所有活动水平数据均来自企业 2025 "
                                    "年度的计量、采购与财务记录，并经抽样核对。数据缺口已逐项列示，不以零值或估计值替代。",
                                    "This report follows the general requirements for quantifying product carbon footprints. All activity "
                                    "data come from the company's meter, purchase and accounting records of 2025 and were checked by "
                                    "sampling. Data gaps are listed one by one; none is filled with nought or a guess."))});
    };
    blocks.push_back(cover(say));
    blocks.push_back(ContentsBlock{3});
    chapter("summary", 1, "摘要", "Summary", HeadingKind::Unnumbered);
    blocks.push_back(Paragraph{
        "summary.lead",
        fill(say("每台产品的碳足迹为 {{total}}，其中**生产制造**占 {{share}}，见{{table}}和{{figure}}。",
                 "The carbon footprint is {{total}} per piece; **production** makes up {{share}} of it, see {{table}} and {{figure}}."),
             {{"total", QuantityText{"box/total", "11.09", "kg CO₂e"}},
              {"share", QuantityText{"box/production/share", "47.3", "%"}},
              {"table", Reference{"tab.stages"}},
              {"figure", Reference{"fig.stages"}}}),
        ParagraphStyle::Lead});
    filler("summary.method");
    blocks.push_back(Paragraph{"summary.warning",
                               plain(say("使用阶段未纳入：导体与断路器损耗数据缺失，其影响没有上限，因此本结果不是完整的产品碳足迹。",
                                         "The use stage is left out: the losses of conductors and breakers are not known and not bounded, "
                                         "so this is not a complete footprint.")),
                               ParagraphStyle::Warning});
    blocks.push_back(stage_table(say));
    blocks.push_back(Figure{
        "fig.stages", plain(say("各阶段碳足迹", "Carbon footprint by stage")), stage_bars(say),
        say("条形图：原材料获取 5.44，生产制造 5.25，生命末期 −0.40。", "Bars: raw materials 5.44, production 5.25, end of life −0.40.")});
    chapter("scope", 1, "范围", "Scope");
    chapter("scope.unit", 2, "声明单位与系统边界", "Declared unit and system boundary");
    filler("scope.p1");
    blocks.push_back(KeyValueTable{
        "facts",
        plain(say("产品信息", "The product")),
        {{plain(say("产品型号", "Model")), plain("BXD2")},
         {plain(say("声明单位", "Declared unit")), plain(say("1 台", "1 piece"))},
         {plain(say("净质量", "Net mass")), {QuantityText{"box/mass", "9.6", "kg"}}},
         {plain(say("主要原材料", "Main materials")),
          plain(say("冷轧钢板、铝排、聚碳酸酯、铜导线", "Cold-rolled steel sheet, aluminium bars, polycarbonate, copper wire"))}}});
    blocks.push_back(Figure{"fig.boundary", plain(say("系统边界图", "System boundary")), boundary_scene(boundary(say)),
                            say("系统边界：除使用阶段外均已纳入。", "System boundary: every stage but use is included.")});
    chapter("scope.rules", 2, "取舍准则与假设", "Cut-off and assumptions");
    blocks.push_back(List{
        false,
        {{"scope.l1",
          plain(say("质量占比小于 1 % 的辅料可以舍去，累计不超过 5 %；", "Auxiliaries below 1 % of the mass may be left out, 5 % in all;")),
          0},
         {"scope.l2", plain(say("包装材料按采购记录计入：", "Packaging follows the purchase records:")), 0},
         {"scope.l3", plain(say("纸箱", "Cardboard")), 1},
         {"scope.l4", plain(say("木托盘（周转）", "Wooden pallets (returned)")), 1}}});
    blocks.push_back(List{true,
                          {{"scope.o1", plain(say("核对计量表计与发票；", "Compare meters with invoices;")), 0},
                           {"scope.o2", plain(say("按台数分配。", "Share out by pieces.")), 0}}});
    chapter("scope.deep", 3, "数据质量要求", "Requirements on data quality");
    filler("scope.p2");
    chapter("calc", 1, "计算", "Calculation");
    blocks.push_back(
        Paragraph{"calc.p1",
                  {Text{say("按", "The calculation follows "), TextStyle::Plain}, Reference{"eq.sum"},
                   Text{say("计算，排放因子见", "; the factors stand in "), TextStyle::Plain}, Reference{"tab.factors"},
                   Text{say("（", " ("), TextStyle::Plain}, Reference{"annex.factors"},
                   Text{say("），证据见 ", "), evidence: "), TextStyle::Plain}, EvidenceLink{"power-2025.pdf", "p. 3, SHA-256 9f2c41d0"},
                   Text{say("，另见 ", ", see also "), TextStyle::Plain}, Link{"ISO 14067", "https://www.iso.org/standard/71206.html"},
                   Text{"; x", TextStyle::Plain}, Text{"2", TextStyle::Superscript}, Text{"y", TextStyle::Emphasis},
                   Text{"i", TextStyle::Subscript}, Text{". ", TextStyle::Plain}, Link{say("坏链接", "bad link"), "javascript:alert(1)"}}});
    blocks.push_back(formula(say));
    blocks.push_back(Figure{"fig.gases", plain(say("各阶段按来源划分的排放与吸收", "Emissions and removals by stage and origin")),
                            gas_stack(say), say("堆叠条形图。", "Stacked bars.")});
    blocks.push_back(Figure{"fig.share", plain(say("各阶段占比", "Shares of the stages")), share_ring(say),
                            say("环形图：原材料获取 47.3 %。", "Doughnut: raw materials 47.3 %.")});
    blocks.push_back(
        Paragraph{"calc.note", plain(say("以上结果不包含碳抵消。", "Offsets are not part of these results.")), ParagraphStyle::Note});
    blocks.push_back(Paragraph{"calc.hostile", plain(kHostile)});
    blocks.push_back(PageBreak{});
    chapter("annex.factors", 1, "排放因子", "Emission factors", HeadingKind::Annex);
    blocks.push_back(Paragraph{"annex.source", plain(say("来源：各数据集的公开版本。", "Source: the published versions of the data sets.")),
                               ParagraphStyle::Source});
    blocks.push_back(long_table(say));
    chapter("annex.sub", 2, "说明", "Remarks");
    blocks.push_back(Paragraph{"annex.end", plain(say("报告结束", "End of report")), ParagraphStyle::Centred});
    explain(document, say);
    return document;
}

}  // namespace tanji::testing
