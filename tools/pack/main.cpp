// SPDX-License-Identifier: Apache-2.0
// tanji_pack DATA_DIR OUT: reads the factor tables below DATA_DIR and writes them, with the search index, as one file that the program
// carries. Any error in a table fails the build, and all of them are listed.
#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "factors/pack_view.h"
#include "factors/pack_writer.h"
#include "support/file.h"
#include "support/words.h"

namespace {

void print(const tanji::Diagnostics& diagnostics) {
    const tanji::Words words(tanji::Language::English);
    for (const tanji::Diagnostic& diagnostic : diagnostics) fmt::print(stderr, "{}\n", words.render(diagnostic));
}

int run(const char* data, const char* out) {
    const tanji::Result<std::string> bytes = tanji::pack_library(data);
    print(bytes.diagnostics());
    if (!bytes) return 1;
    const tanji::Result<tanji::PackView> view = tanji::PackView::open(*bytes, {out, {}, {}, 0, 0});
    print(view.diagnostics());
    if (!view) return 1;
    const tanji::Diagnostics written = tanji::write_file_atomically(out, *bytes);
    print(written);
    if (written.has_errors()) return 1;
    for (std::size_t index = 0; index < view->packs(); ++index) {
        const tanji::PackView::Pack pack = view->pack(index);
        fmt::print("{}: {} factors from {} rows, version {}\n", pack.id, pack.count, pack.rows, pack.version);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: tanji_pack DATA_DIR OUT\n");
        return 2;
    }
    try {
        return run(argv[1], argv[2]);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "tanji_pack: {}\n", fault.what());
        return 3;
    }
}
