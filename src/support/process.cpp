// SPDX-License-Identifier: Apache-2.0
#include "support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "support/require.h"
#include "support/text.h"

namespace tanji {
namespace {

using Clock = std::chrono::steady_clock;
/// How often a program that writes nothing is looked at.
constexpr std::chrono::milliseconds kPause{20};

class Pipe {
  public:
    Pipe() { LCA_REQUIRE(::pipe2(ends_.data(), O_CLOEXEC) == 0, "the operating system gives no pipe"); }
    ~Pipe() {
        close_reader();
        close_writer();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] int reader() const { return ends_[0]; }
    [[nodiscard]] int writer() const { return ends_[1]; }
    void close_reader() { close(ends_[0]); }
    void close_writer() { close(ends_[1]); }

  private:
    static void close(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }
    std::array<int, 2> ends_{-1, -1};
};

/// Null-terminated, as exec wants it. The strings must live as long.
std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> out;
    out.reserve(strings.size() + 1);
    for (std::string& text : strings) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

std::vector<std::string> environment_with(const std::vector<std::pair<std::string, std::string>>& additions) {
    std::vector<std::string> out;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::string_view name = text.substr(0, text.find('='));
        const auto replaced = [name](const auto& addition) { return addition.first == name; };
        if (std::none_of(additions.begin(), additions.end(), replaced)) out.emplace_back(text);
    }
    for (const auto& [name, value] : additions) out.push_back(name + "=" + value);
    return out;
}

/// 0, or the errno of what went wrong.
int start(const ProcessRequest& request, const Pipe& out, const Pipe& err, pid_t& process) {
    std::vector<std::string> arguments = request.arguments;
    std::vector<std::string> environment = environment_with(request.environment);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out.writer(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.writer(), STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    if (!request.folder.empty()) posix_spawn_file_actions_addchdir_np(&actions, request.folder.c_str());
    // A group of its own, so that what it starts can be ended with it.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    const int error =
        posix_spawn(&process, arguments.front().c_str(), &actions, &attributes, pointers(arguments).data(), pointers(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// Reads what is there; closes the pipe at its end.
void drain(Pipe& pipe, std::string& kept, std::size_t limit, bool& cut) {
    std::array<char, 65536> piece;
    for (;;) {
        const ssize_t got = ::read(pipe.reader(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) return;
        if (got <= 0) return pipe.close_reader();
        const std::size_t wanted = std::min(static_cast<std::size_t>(got), limit - kept.size());
        kept.append(piece.data(), wanted);
        cut = cut || wanted < static_cast<std::size_t>(got);
    }
}

/// Without reaping it.
bool has_ended(pid_t process) {
    siginfo_t info = {};
    return ::waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == process;
}

}  // namespace

ProcessOutcome run_process(const ProcessRequest& request) {
    LCA_REQUIRE(!request.arguments.empty(), "a process needs a program");
    ProcessOutcome outcome;
    Pipe out;
    Pipe err;
    pid_t process = -1;
    outcome.start_error = start(request, out, err, process);
    if (outcome.start_error != 0) return outcome;
    out.close_writer();
    err.close_writer();
    ::fcntl(out.reader(), F_SETFL, O_NONBLOCK);
    ::fcntl(err.reader(), F_SETFL, O_NONBLOCK);

    const Clock::time_point deadline = Clock::now() + request.time_limit;
    const auto drain_both = [&] {
        if (out.reader() >= 0) drain(out, outcome.out, request.output_limit, outcome.cut);
        if (err.reader() >= 0) drain(err, outcome.err, request.output_limit, outcome.cut);
    };
    outcome.end = ProcessOutcome::End::Exited;
    while (!has_ended(process)) {
        const bool cancelled = request.cancel != nullptr && request.cancel->load(std::memory_order_relaxed);
        if (cancelled || Clock::now() >= deadline) {
            outcome.end = cancelled ? ProcessOutcome::End::Cancelled : ProcessOutcome::End::TimedOut;
            break;
        }
        // poll() passes over a descriptor of -1. Once both pipes are closed the end is near: look more often.
        std::array<pollfd, 2> streams{pollfd{out.reader(), POLLIN, 0}, pollfd{err.reader(), POLLIN, 0}};
        const bool both_closed = out.reader() < 0 && err.reader() < 0;
        ::poll(streams.data(), streams.size(), both_closed ? 1 : static_cast<int>(kPause.count()));
        drain_both();
    }
    // All of its group: something that it left behind may still hold the pipes and go on working. It is reaped only
    // afterwards, so that its number cannot belong to another program yet.
    ::kill(-process, SIGKILL);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
    drain_both();
    if (outcome.end != ProcessOutcome::End::Exited) return outcome;
    if (WIFSIGNALED(status)) {
        outcome.end = ProcessOutcome::End::Signalled;
        outcome.signal = WTERMSIG(status);
    } else {
        outcome.exit_code = WEXITSTATUS(status);
    }
    return outcome;
}

std::optional<std::filesystem::path> find_program(std::string_view name) {
    const auto executable = [](const std::filesystem::path& path) {
        std::error_code error;
        return std::filesystem::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
    };
    if (name.empty()) return std::nullopt;
    if (name.find('/') != std::string_view::npos) return executable(name) ? std::optional<std::filesystem::path>(name) : std::nullopt;
    const char* path = std::getenv("PATH");
    if (path == nullptr) return std::nullopt;
    for (const std::string_view folder : split(path, ':')) {
        if (folder.empty()) continue;  // would mean the folder we happen to be in
        std::filesystem::path candidate = std::filesystem::path(folder) / name;
        if (executable(candidate)) return candidate;
    }
    return std::nullopt;
}

}  // namespace tanji
