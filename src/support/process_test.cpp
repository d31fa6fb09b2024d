// SPDX-License-Identifier: Apache-2.0
#include "support/process.h"

#include <gtest/gtest.h>

#include <thread>

namespace tanji {
namespace {

using End = ProcessOutcome::End;
using namespace std::chrono_literals;

ProcessRequest shell(const std::string& script) { return {.arguments = {find_program("sh").value().string(), "-c", script}}; }

TEST(Process, OutputAndExitCodeAreCaught) {
    const ProcessOutcome outcome = run_process(shell("echo out; echo err >&2; exit 3"));
    EXPECT_EQ(outcome.end, End::Exited);
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_EQ(outcome.out, "out\n");
    EXPECT_EQ(outcome.err, "err\n");
    EXPECT_FALSE(outcome.succeeded());
    EXPECT_TRUE(run_process(shell("exit 0")).succeeded());
}

TEST(Process, ArgumentsAreNeverReadByAShell) {
    const ProcessOutcome outcome = run_process({.arguments = {find_program("printf").value().string(), "%s|", "$HOME; `x`", "a b"}});
    EXPECT_EQ(outcome.out, "$HOME; `x`|a b|");
}

TEST(Process, FolderAndEnvironmentAreAsAsked) {
    ProcessRequest request = shell("pwd; echo $TANJI_TEST $LANG");
    request.folder = "/";
    request.environment = {{"TANJI_TEST", "one"}, {"LANG", "C"}};
    EXPECT_EQ(run_process(request).out, "/\none C\n");
}

TEST(Process, AtTheTimeLimitEverythingItStartedIsEnded) {
    ProcessRequest request = shell("echo before; sleep 60 & sleep 60");
    request.time_limit = 200ms;
    const auto begin = std::chrono::steady_clock::now();
    const ProcessOutcome outcome = run_process(request);
    EXPECT_EQ(outcome.end, End::TimedOut);
    EXPECT_EQ(outcome.out, "before\n");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
}

TEST(Process, WhatIsLeftBehindDoesNotHoldUs) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(run_process(shell("sleep 60 & exit 0")).succeeded());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
}

TEST(Process, AnotherThreadMayCancel) {
    std::atomic<bool> cancel = false;
    ProcessRequest request = shell("sleep 60");
    request.cancel = &cancel;
    std::thread other([&cancel] {
        std::this_thread::sleep_for(50ms);
        cancel = true;
    });
    EXPECT_EQ(run_process(request).end, End::Cancelled);
    other.join();
}

TEST(Process, LongOutputIsCutAndDoesNotBlock) {
    ProcessRequest request = shell("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2");
    request.output_limit = 1000;
    const ProcessOutcome outcome = run_process(request);
    EXPECT_TRUE(outcome.succeeded());
    EXPECT_TRUE(outcome.cut);
    EXPECT_EQ(outcome.out.size(), 1000U);
    EXPECT_EQ(outcome.err.size(), 1000U);
}

TEST(Process, ASignalAndAMissingProgramAreTold) {
    const ProcessOutcome outcome = run_process(shell("kill -TERM $$"));
    EXPECT_EQ(outcome.end, End::Signalled);
    EXPECT_EQ(outcome.signal, 15);
    const ProcessOutcome missing = run_process({.arguments = {"/no/such/program"}});
    EXPECT_EQ(missing.end, End::NotStarted);
    EXPECT_EQ(missing.start_error, ENOENT);
}

TEST(Process, AProgramIsFoundInThePath) {
    EXPECT_TRUE(find_program("sh").has_value());
    EXPECT_EQ(find_program("no-such-program-of-ours"), std::nullopt);
    EXPECT_EQ(find_program(""), std::nullopt);
    EXPECT_EQ(find_program("/etc/passwd"), std::nullopt);
    EXPECT_EQ(find_program(find_program("sh")->string()), find_program("sh"));
}

}  // namespace
}  // namespace tanji
