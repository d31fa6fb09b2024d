// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "reading/draft.h"
#include "reading/marks.h"

namespace tanji {
namespace {

using Kind = ReadBlock::Kind;

void make_normal(Draft& draft) {
    for (DraftBlock& block : draft.blocks) {
        block.block.text = read_text(std::move(block.block.text.written));
        if (!block.block.table) continue;
        for (ReadCell& cell : block.block.table->cells) cell.text = read_text(std::move(cell.text.written));
        block.block.table->caption = read_text(std::move(block.block.table->caption.written));
    }
    std::erase_if(draft.blocks, [](const DraftBlock& block) { return !block.block.table && block.block.text.normal.empty(); });
}

/// Page, section, paragraph and table of every block; row and column of every cell.
void number_places(ReadDocument& document) {
    int paragraph = 0;
    int table = 0;
    int outer_table = 0;
    int section = 0;
    std::array<int, 10> open{};  // the section of each level
    for (ReadBlock& block : document.blocks) {
        if (block.kind == Kind::Heading) {
            const int level = std::clamp(block.level, 1, 9);
            ReadSection entry{.level = level, .parent = 0, .number = block.number, .title = block.text.normal};
            for (int above = level - 1; above > 0 && entry.parent == 0; --above) entry.parent = open[static_cast<std::size_t>(above)];
            if (const auto mark = heading_mark(block.text.normal); mark && mark->number == block.number) entry.title = mark->title;
            document.sections.push_back(std::move(entry));
            section = static_cast<int>(document.sections.size());
            open[static_cast<std::size_t>(level)] = section;
            for (int below = level + 1; below < 10; ++below) open[static_cast<std::size_t>(below)] = 0;
        }
        const bool outside = block.kind == Kind::Header || block.kind == Kind::Footer;
        block.place.section = outside ? 0 : section;
        if (!block.table) {
            block.place.paragraph = ++paragraph;
            continue;
        }
        block.place.table = ++table;
        const bool nested = block.table->inside.row > 0;
        if (!nested) outer_table = table;
        for (ReadCell& cell : block.table->cells) {
            cell.place.section = section;
            cell.place.table = table;
            if (cell.place.page == 0) cell.place.page = block.place.page;
            if (cell.place.line == 0) cell.place.line = block.place.line;
        }
        if (nested) {
            block.table->inside.table = outer_table;
            block.table->inside.section = section;
        }
    }
}

/// What is said outside the text comes last, each text once.
void move_running_lines(Draft& draft) {
    const auto running = std::stable_partition(draft.blocks.begin(), draft.blocks.end(), [](const DraftBlock& block) {
        return block.block.kind != Kind::Header && block.block.kind != Kind::Footer;
    });
    std::vector<std::pair<Kind, std::string>> seen;
    draft.blocks.erase(std::remove_if(running, draft.blocks.end(),
                                      [&seen](const DraftBlock& block) {
                                          std::pair<Kind, std::string> entry{block.block.kind, block.block.text.normal};
                                          if (block.block.table) return false;
                                          if (std::find(seen.begin(), seen.end(), entry) != seen.end()) return true;
                                          seen.push_back(std::move(entry));
                                          return false;
                                      }),
                       draft.blocks.end());
}

/// Blocks of the document and of the draft stand in one order; of the latter only what was not moved is looked at.
SourceMap map_sources(const ReadDocument& document, const std::vector<DraftBlock>& drafts) {
    SourceMap map;
    map.format = document.format;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const ReadBlock& block = document.blocks[i];
        if (drafts[i].source.known()) map.spots.push_back({block.place, drafts[i].source});
        if (!block.table || drafts[i].cells.size() != block.table->cells.size()) continue;
        for (std::size_t cell = 0; cell < drafts[i].cells.size(); ++cell)
            if (drafts[i].cells[cell].known()) map.spots.push_back({block.table->cells[cell].place, drafts[i].cells[cell]});
    }
    return map;
}

}  // namespace

DraftBlock draft_text(std::string written, int page, int line) {
    DraftBlock draft;
    draft.block.text.written = std::move(written);
    draft.block.place.page = page;
    draft.block.place.line = line;
    return draft;
}

DraftBlock draft_table(ReadTable table, int page, int line) {
    DraftBlock draft = draft_text({}, page, line);
    draft.block.kind = Kind::Table;
    draft.block.table = std::move(table);
    draft.named = true;
    return draft;
}

ReadDocument finish_document(Draft draft, std::string source, SourceMap* map) {
    make_normal(draft);
    find_contents(draft);
    if (draft.has_line_breaks) join_broken_paragraphs(draft);
    move_running_lines(draft);
    find_headings(draft);
    find_captions(draft);
    find_list_items(draft);
    ReadDocument document;
    document.source = std::move(source);
    document.format = draft.format;
    document.pages = draft.pages;
    document.blocks.reserve(draft.blocks.size());
    for (DraftBlock& block : draft.blocks) {
        if (block.block.table) guess_header_rows(*block.block.table);
        document.blocks.push_back(std::move(block.block));
    }
    number_places(document);
    if (map != nullptr) *map = map_sources(document, draft.blocks);
    return document;
}

}  // namespace tanji
