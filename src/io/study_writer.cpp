// SPDX-License-Identifier: Apache-2.0
#include "io/study_writer.h"

#include <algorithm>
#include <system_error>

#include "io/exchange_table.h"
#include "io/study_folder.h"
#include "io/yaml.h"
#include "model/study_node.h"
#include "support/file.h"

namespace tanji {

namespace {

/// Splits the inputs that belong into the table off; those written in study.yaml stay. Reading puts the table's rows behind them, so a
/// row that no table can hold keeps all that stand before it in study.yaml.
std::vector<Exchange> take_table_rows(Activity& activity) {
    std::vector<Exchange>& inputs = activity.inputs;
    const auto from_table = [](const Exchange& input) { return input.provenance.source > 0; };
    auto first = std::find_if(inputs.begin(), inputs.end(), from_table);
    if (first == inputs.end()) first = inputs.begin();
    const auto unfit = std::find_if_not(inputs.rbegin(), std::make_reverse_iterator(first), fits_table).base();
    if (unfit > first) first = unfit;
    std::vector<Exchange> rows(std::make_move_iterator(first), std::make_move_iterator(inputs.end()));
    inputs.erase(first, inputs.end());
    return rows;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> study_files(const Study& study) {
    Study rest = study;
    std::vector<std::pair<std::string, std::string>> files(1);
    for (Activity& activity : rest.activities)
        if (!activity.table.empty()) files.emplace_back(activity.table, write_exchange_table(take_table_rows(activity)));
    files.front() = {std::string(kStudyFile), write_yaml(study_to_node(rest))};
    return files;
}

Diagnostics write_study(const Study& study, const std::filesystem::path& folder, Overwrite overwrite) {
    Diagnostics diagnostics;
    const auto files = study_files(study);
    std::vector<std::filesystem::path> paths;
    for (const auto& [name, text] : files) {
        const auto path = inside(folder, name);
        std::error_code error;
        if (!path) {
            diagnostics.error("TABLE-05", {.file = (folder / kStudyFile).generic_string()}, {{"found", name}});
        } else if (overwrite == Overwrite::No && std::filesystem::exists(*path, error)) {
            diagnostics.error("SAVE-01", {.file = path->generic_string()}, {{"found", path->generic_string()}});
        } else {
            paths.push_back(*path);
        }
    }
    if (diagnostics.has_errors()) return diagnostics;
    // The tables first: a study.yaml that names a table which is not there yet would be worse than a table too many.
    for (std::size_t back = files.size(); back-- > 0;) {
        std::error_code error;
        std::filesystem::create_directories(paths[back].parent_path(), error);
        diagnostics.append(write_file_atomically(paths[back], files[back].second));
    }
    return diagnostics;
}

}  // namespace tanji
