// SPDX-License-Identifier: Apache-2.0
#include "support/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace tanji {
namespace {

/// Closes itself; -1 is none.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }
    /// False when what was written before could not be stored after all.
    bool close() {
        const int number = number_;
        number_ = -1;
        return number < 0 || ::close(number) == 0;
    }

  private:
    int number_;
};

Argument reason(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
            return WordKey{"file.reason.permission"};
        case ENOENT:
        case ENOTDIR:
            return WordKey{"file.reason.folder"};
        case ENOSPC:
        case EDQUOT:
            return WordKey{"file.reason.full"};
        case EROFS:
            return WordKey{"file.reason.read-only"};
        case EISDIR:
            return WordKey{"file.reason.is-folder"};
        case ENAMETOOLONG:
            return WordKey{"file.reason.name"};
        default:
            return WordKey{"file.reason.other"};
    }
}

Diagnostic fault(std::string_view code, const std::filesystem::path& path, Arguments arguments = {}) {
    return {std::string(code), Severity::Error, {.file = path.string()}, std::move(arguments)};
}

Diagnostics write_fault(const std::filesystem::path& path, int error) {
    Diagnostics diagnostics;
    diagnostics.add(fault("FILE-05", path, {{"reason", reason(error)}}));
    return diagnostics;
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

Diagnostics write_directly(const std::filesystem::path& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.number() < 0 || !write_all(file.number(), bytes) || !file.close()) return write_fault(path, errno);
    return {};
}

mode_t mode_of_new_files() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return fault("FILE-01", path);
        return fault("FILE-02", path, {{"reason", reason(errno)}});
    }
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0) return fault("FILE-02", path, {{"reason", reason(errno)}});
    if (S_ISDIR(status.st_mode)) return fault("FILE-04", path);
    const auto too_large = [&](std::uint64_t found) {
        return fault("FILE-03", path, {{"found", static_cast<std::int64_t>(found)}, {"limit", static_cast<std::int64_t>(limit)}});
    };
    const auto announced = static_cast<std::uint64_t>(std::max<off_t>(0, status.st_size));
    if (announced > limit) return too_large(announced);
    // A pipe announces nothing, and a file may grow while it is read: the limit is kept while reading too.
    std::string bytes;
    std::size_t used = 0;
    constexpr std::size_t kPiece = 65536;
    for (bytes.resize(announced + 1);;) {
        if (used == bytes.size()) bytes.resize(used + std::max(used, kPiece));
        const ssize_t got = ::read(file.number(), bytes.data() + used, bytes.size() - used);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fault("FILE-02", path, {{"reason", reason(errno)}});
        if (got == 0) break;
        used += static_cast<std::size_t>(got);
        if (used > limit) return too_large(used);
    }
    bytes.resize(used);
    return bytes;
}

Diagnostics write_file_atomically(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code error;
    std::filesystem::path target = path;
    if (std::filesystem::is_symlink(path, error)) {
        target = std::filesystem::weakly_canonical(path, error);
        if (error) return write_fault(path, error.value());
    }
    struct stat old = {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode)) return write_fault(path, EISDIR);
    if (exists && !S_ISREG(old.st_mode)) return write_directly(path, bytes);
    if (exists && ::access(target.c_str(), W_OK) != 0) return write_fault(path, errno);

    std::string temporary = target.string() + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0) return write_fault(path, errno);
    const mode_t mode = exists ? old.st_mode & 07777U : mode_of_new_files();
    const bool good = write_all(file.number(), bytes) && ::fchmod(file.number(), mode) == 0 && ::fsync(file.number()) == 0 &&
                      file.close() && ::rename(temporary.c_str(), target.c_str()) == 0;
    if (good) return {};
    const int cause = errno;
    ::unlink(temporary.c_str());
    return write_fault(path, cause);
}

}  // namespace tanji
