# SPDX-License-Identifier: Apache-2.0
# One interface target carries what every file of ours is compiled with.
add_library(tanji_options INTERFACE)
target_compile_options(tanji_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Werror
  # The same bits on every x86-64: no fused multiply-add that the source does not ask for.
  -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False alarms of GCC 12 inside its own <string> and <optional> at -O2.
  target_compile_options(tanji_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-dangling-pointer)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # std::stable_sort of GCC 12's library uses what the library itself calls deprecated.
  target_compile_options(tanji_options INTERFACE -Wno-deprecated-declarations)
endif()
if(TANJI_SANITIZE)
  target_compile_options(tanji_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tanji_options INTERFACE -fsanitize=address,undefined)
endif()
if(TANJI_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "TANJI_FUZZ needs clang: -DCMAKE_CXX_COMPILER=clang++-19")
  endif()
  # Every library counts the branches it takes; only the fuzzers link libFuzzer's main().
  target_compile_options(tanji_options INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(tanji_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
find_program(TANJI_MOLD mold)
if(TANJI_MOLD)
  target_link_options(tanji_options INTERFACE -fuse-ld=mold)
endif()
