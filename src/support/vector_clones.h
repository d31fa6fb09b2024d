// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Marks a function whose loops gain from wider vectors: it is compiled twice, and the machine takes the one that it can run. Elements do
/// not mix and nothing is fused (-ffp-contract=off), so both give the same bits.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define TANJI_VECTOR_CLONES __attribute__((target_clones("default", "avx2")))
#else
#define TANJI_VECTOR_CLONES
#endif
