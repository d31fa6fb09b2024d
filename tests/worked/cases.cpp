// SPDX-License-Identifier: Apache-2.0
#include "worked/cases.h"

#include <map>
#include <stdexcept>

#include "io/study_lock.h"
#include "io/study_reader.h"
#include "support/csv.h"
#include "support/decimal.h"
#include "support/file.h"

namespace tanji::worked {

namespace {

constexpr std::uint64_t kLargestTable = 1'000'000;
const std::string kFolder = std::string(TANJI_SOURCE_DIR) + "/tests/worked";

std::string codes(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) text += diagnostic.code + " at " + to_string(diagnostic.place) + "\n";
    return text;
}

template <class T>
T must(Result<T> result, const std::string& what) {
    if (!result) throw std::runtime_error(what + ": " + codes(result.diagnostics()));
    return std::move(result).value();
}

double number(const std::string& text, const std::string& where) {
    double value = 0.0;
    if (!parse_decimal(text, value)) throw std::runtime_error(where + ": \"" + text + "\" is not a number");
    return value;
}

std::vector<Case> read_cases() {
    const std::string file = kFolder + "/cases.csv";
    const CsvTable table = must(read_csv(must(read_file(file, kLargestTable), file), "cases.csv"), "cases.csv");
    const std::vector<std::string> head{"case", "path", "measure", "printed", "tolerance", "outcome", "source", "place"};
    if (table.header != head) throw std::runtime_error("cases.csv has other columns");
    std::vector<Case> all;
    for (const CsvRow& row : table.rows) {
        const std::string where = "cases.csv:" + std::to_string(row.line);
        const auto& field = row.fields;
        if (field[5] != "agrees" && field[5] != "differs") throw std::runtime_error(where + ": no outcome \"" + field[5] + "\"");
        all.push_back({field[0], field[1], field[2], field[3], number(field[3], where), number(field[4], where), field[5] == "agrees",
                       field[6], field[7], row.line});
    }
    return all;
}

const FactorLibrary& library() {
    static const FactorLibrary kLibrary = must(FactorLibrary::packed({}), "the factor library");
    return kLibrary;
}

}  // namespace

const std::vector<Case>& cases() {
    static const std::vector<Case> kCases = read_cases();
    return kCases;
}

const Computed& computed(const std::string& name) {
    static std::map<std::string, Computed> done;
    if (const auto found = done.find(name); found != done.end()) return found->second;
    RunContext run;
    const std::string folder = name.find('/') == std::string::npos ? kFolder + "/" + name : TANJI_SOURCE_DIR "/" + name;
    Study study = must(read_study(folder, run), name + " cannot be read");
    CalculationOptions options;
    // An example's own factors stand in its study.lock: records that the library does not have.
    if (const auto lock = must(read_lock_of(folder), name + " has a lock that cannot be read"))
        for (const LockChange& change : changes_since(*lock, library())) options.pinned.push_back(change.locked->factor);
    StudyResult result = must(calculate(study, library(), options, run), name + " does not compute");
    return done.emplace(name, Computed{std::move(study), std::move(result)}).first->second;
}

}  // namespace tanji::worked
