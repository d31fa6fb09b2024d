// SPDX-License-Identifier: Apache-2.0
#include "cli/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "cli/commands.h"
#include "support/words.h"

namespace tanji {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Outcome {
    ExitCode code;
    std::string out;
    std::string err;
};

Outcome run(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment = {}) {
    std::ostringstream out, err;
    Terminal terminal{out, err, false, false, [&](const char* name) -> std::optional<std::string> {
                          const auto found = environment.find(name);
                          return found == environment.end() ? std::nullopt : std::optional(found->second);
                      }};
    const ExitCode code = run_program(arguments, terminal);
    return {code, out.str(), err.str()};
}

TEST(Program, SpeaksTheLanguageOfItsSurroundings) {
    EXPECT_THAT(run({"--help"}).out, HasSubstr("Commands:"));
    EXPECT_THAT(run({"--help"}, {{"LANG", "zh_CN.UTF-8"}}).out, HasSubstr("命令："));
    EXPECT_THAT(run({"--help"}, {{"LC_ALL", "en_US.UTF-8"}, {"LANG", "zh_CN.UTF-8"}}).out, HasSubstr("Commands:"))
        << "LC_ALL goes before LANG";
    EXPECT_THAT(run({"--lang", "zh", "--help"}).out, HasSubstr("命令："));
    EXPECT_THAT(run({"--help", "--lang=en"}, {{"LANG", "zh_CN.UTF-8"}}).out, HasSubstr("Commands:"));
}

TEST(Program, TellsWrongUsageInTheLanguageWithTheNearestWord) {
    const Outcome command = run({"calk"});
    EXPECT_EQ(command.code, ExitCode::WrongUsage);
    EXPECT_EQ(command.out, "");
    EXPECT_THAT(command.err, HasSubstr("error[CLI-02]"));
    EXPECT_THAT(command.err, HasSubstr("did you mean \"calc\"?"));

    const Outcome option = run({"calc", ".", "--jsn"}, {{"LANG", "zh_CN.UTF-8"}});
    EXPECT_EQ(option.code, ExitCode::WrongUsage);
    EXPECT_THAT(option.err, HasSubstr("错误[CLI-03]"));
    EXPECT_THAT(option.err, HasSubstr("--json"));
}

TEST(Program, ListsEveryMistakeOfALineAtOnce) {
    const Outcome outcome = run({"explain", "--depth", "deep", "--threads", "0"});
    EXPECT_EQ(outcome.code, ExitCode::WrongUsage);
    EXPECT_THAT(outcome.err, HasSubstr("CLI-05"));
    EXPECT_THAT(outcome.err, HasSubstr("--depth"));
    EXPECT_THAT(outcome.err, HasSubstr("--threads"));
}

TEST(Program, WantsTheValueOfAnOption) {
    const Outcome outcome = run({"report", ".", "-o"});
    EXPECT_EQ(outcome.code, ExitCode::WrongUsage);
    EXPECT_THAT(outcome.err, HasSubstr("CLI-04"));
}

TEST(Program, RefusesAWordTooMany) {
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"doctor", "now"}, {"calc", "a", "b"}, {"explain", "a", "b", "c"}}) {
        const Outcome outcome = run(line);
        EXPECT_EQ(outcome.code, ExitCode::WrongUsage);
        EXPECT_THAT(outcome.err, HasSubstr("CLI-08"));
    }
}

TEST(Program, TakesAllItsArguments) {
    const Outcome outcome = run({"explain", "no-such-folder", "product/base", "--depth", "0"});
    EXPECT_EQ(outcome.code, ExitCode::BadInput);
    EXPECT_THAT(outcome.err, HasSubstr("no-such-folder"));
}

TEST(Program, TakesGlobalOptionsBeforeAndBehindTheCommand) {
    EXPECT_EQ(run({"--lang", "en", "help", "calc"}).out, run({"help", "calc", "--lang", "en"}).out);
}

TEST(Program, MayTakeAFolderThatIsNamedLikeACommand) {
    const Outcome outcome = run({"calc", "report"});
    EXPECT_EQ(outcome.code, ExitCode::BadInput) << outcome.err;
    EXPECT_THAT(outcome.err, Not(HasSubstr("CLI-0")));
}

TEST(Program, HasHelpForEveryCommandInBothLanguages) {
    for (const Command& command : commands())
        for (const char* language : {"zh", "en"}) {
            std::vector<std::string> words{"help"};
            std::istringstream names{std::string(command.name)};
            for (std::string word; names >> word;) words.push_back(word);
            words.insert(words.end(), {"--lang", language});
            const Outcome outcome = run(words);
            EXPECT_EQ(outcome.code, ExitCode::Done) << command.name;
            EXPECT_THAT(outcome.out, HasSubstr("tanji " + std::string(command.name)));
            std::vector<std::string> other(words.begin() + 1, words.end());
            other.push_back("--help");
            EXPECT_EQ(run(other).out, outcome.out) << command.name;
        }
}

TEST(Program, RunsWithoutACommandOnlyToHelp) {
    EXPECT_EQ(run({}).code, ExitCode::WrongUsage);
    EXPECT_THAT(run({"--version"}).out, testing::StartsWith("tanji "));
}

}  // namespace
}  // namespace tanji
