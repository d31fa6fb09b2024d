// SPDX-License-Identifier: Apache-2.0
#include "engine/monte_carlo.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

namespace tanji {

namespace {

constexpr std::uint64_t kBatchesPerChunk = 4;  // a chunk is what a thread takes at once
constexpr std::uint64_t kChunk = kBatchesPerChunk * kBatch;
constexpr std::uint64_t kHeld = 16 * kChunk;  // draws that lay out the cells
constexpr std::size_t kBars = 32;

class Simulation {
  public:
    Simulation(const DrawPlan& plan, const MonteCarloOptions& options, RunContext& run)
        : plan_(plan), options_(options), run_(run), chunks_((options.runs + kChunk - 1) / kChunk), outputs_(plan.outputs.size()) {
        moments_.resize(chunks_ * outputs_);
        refused_.resize(chunks_, 0);
        held_.assign(outputs_, std::vector<double>(std::min(options.runs, kHeld)));
    }

    /// False when it was cancelled.
    bool simulate(const std::vector<std::size_t>& kept, std::vector<std::vector<double>>& draws) {
        draws.assign(kept.size(), std::vector<double>(options_.keep_draws ? options_.runs : 0));
        const std::uint64_t first = std::min(chunks_, kHeld / kChunk);
        const auto work = [&](std::uint64_t chunk, DrawWorkspace& workspace, std::vector<Cells>* cells) {
            run_chunk(chunk, workspace, cells, kept, draws);
        };
        if (!over(0, first, [&](std::uint64_t chunk, DrawWorkspace& workspace, std::size_t) { work(chunk, workspace, nullptr); }))
            return false;
        for (std::vector<double>& held : held_) {
            std::erase_if(held, [](double draw) { return std::isnan(draw); });
            std::sort(held.begin(), held.end());
            cells_.emplace_back(held);
        }
        std::vector<std::vector<Cells>> of_thread(threads(chunks_ - first), cells_);
        for (std::size_t output = 0; output < outputs_; ++output) cells_[output].count(held_[output]);
        if (!over(first, chunks_,
                  [&](std::uint64_t chunk, DrawWorkspace& workspace, std::size_t thread) { work(chunk, workspace, &of_thread[thread]); }))
            return false;
        for (const std::vector<Cells>& counted : of_thread)
            for (std::size_t output = 0; output < outputs_; ++output) cells_[output].add(counted[output]);
        return true;
    }

    [[nodiscard]] std::uint64_t refused() const {
        std::uint64_t all = 0;
        for (const std::uint64_t refused : refused_) all += refused;
        return all;
    }

    [[nodiscard]] Sample sample(std::size_t output) const {
        Sample sample;
        Moments moments;
        std::uint64_t tell = 1;
        for (std::uint64_t chunk = 0; chunk < chunks_; ++chunk) {
            moments.join(moments_[chunk * outputs_ + output]);
            if (chunk + 1 == tell || chunk + 1 == chunks_) {
                sample.means.emplace_back(static_cast<std::uint64_t>(moments.count), moments.mean);
                tell *= 2;
            }
        }
        sample.draws = static_cast<std::uint64_t>(moments.count);
        sample.mean = moments.mean;
        sample.sd = moments.count > 1.0 ? std::sqrt(moments.squares / (moments.count - 1.0)) : 0.0;
        sample.standard_error = moments.count > 0.0 ? sample.sd / std::sqrt(moments.count) : 0.0;
        if (plan_.outputs[output].known) {  // what does not vary is the base result, not a rounded mean of it
            sample.mean = sample.median = sample.low = sample.high = plan_.outputs[output].value;
            sample.sd = sample.standard_error = 0.0;
            return sample;
        }
        const bool all_held = options_.runs <= kHeld;
        const auto quantile = [&](double p) { return all_held ? quantile_of_sorted(held_[output], p) : cells_[output].quantile(p); };
        sample.median = quantile(0.5);
        sample.low = quantile(0.025);
        sample.high = quantile(0.975);
        sample.histogram = cells_[output].histogram(kBars);
        return sample;
    }

  private:
    [[nodiscard]] std::size_t threads(std::uint64_t chunks) const {
        return static_cast<std::size_t>(std::clamp<std::uint64_t>(run_.threads, 1, std::max<std::uint64_t>(1, chunks)));
    }

    /// Calls work(chunk, workspace, thread) for all chunks on several threads; the calling thread tells the progress.
    template <class Work>
    bool over(std::uint64_t first, std::uint64_t last, const Work& work) {
        if (first >= last) return !run_.cancelled();
        std::atomic<std::uint64_t> next{first};
        const auto loop = [&](std::size_t thread) {
            DrawWorkspace workspace;
            for (std::uint64_t chunk = next++; chunk < last && !run_.cancelled(); chunk = next++) {
                work(chunk, workspace, thread);
                if (thread == 0) run_.report("step.monte-carlo", static_cast<double>(chunk + 1) / static_cast<double>(chunks_));
            }
        };
        std::vector<std::jthread> others;
        for (std::size_t thread = 1; thread < threads(last - first); ++thread) others.emplace_back(loop, thread);
        loop(0);
        others.clear();
        return !run_.cancelled();
    }

    void run_chunk(std::uint64_t chunk, DrawWorkspace& workspace, std::vector<Cells>* cells, const std::vector<std::size_t>& kept,
                   std::vector<std::vector<double>>& draws) {
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        Batch one_value;
        for (std::uint64_t batch = chunk * kBatchesPerChunk; batch < (chunk + 1) * kBatchesPerChunk; ++batch) {
            const std::uint64_t first_run = batch * kBatch;
            if (first_run >= options_.runs) break;
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(kBatch, options_.runs - first_run));
            run_draw_plan(plan_, options_.seed, batch, workspace);
            const auto values = [&](std::size_t output) -> Batch& {
                const PlanOutput& where = plan_.outputs[output];
                if (!where.known) return workspace.places[where.place];
                one_value.fill(where.value);
                return one_value;
            };
            // A run without a proper number in any of its results counts nowhere.
            for (const PlanOutput& where : plan_.outputs)
                if (!where.known)
                    for (std::size_t lane = 0; lane < count; ++lane)
                        workspace.valid[lane] = std::isfinite(workspace.places[where.place][lane]) ? workspace.valid[lane] : 0.0;
            const auto good = static_cast<std::size_t>(std::count(workspace.valid.begin(), workspace.valid.begin() + count, 1.0));
            refused_[chunk] += count - good;
            for (std::size_t output = 0; output < outputs_; ++output) {
                Batch& batch_values = values(output);
                const auto keep = std::find(kept.begin(), kept.end(), output);
                if (options_.keep_draws && keep != kept.end()) {
                    std::vector<double>& all = draws[static_cast<std::size_t>(keep - kept.begin())];
                    for (std::size_t lane = 0; lane < count; ++lane)
                        all[first_run + lane] = workspace.valid[lane] != 0.0 ? batch_values[lane] : kNone;
                }
                if (first_run + count <= held_[output].size() && cells == nullptr)
                    for (std::size_t lane = 0; lane < count; ++lane)
                        held_[output][first_run + lane] = workspace.valid[lane] != 0.0 ? batch_values[lane] : kNone;
                Batch packed;
                std::span<const double> draws_here(batch_values.data(), count);
                if (good != count) {
                    std::size_t at = 0;
                    for (std::size_t lane = 0; lane < count; ++lane)
                        if (workspace.valid[lane] != 0.0) packed[at++] = batch_values[lane];
                    draws_here = {packed.data(), good};
                }
                moments_[chunk * outputs_ + output].join(Moments::of(draws_here));
                if (cells != nullptr) (*cells)[output].count(draws_here);
            }
        }
    }

    const DrawPlan& plan_;
    const MonteCarloOptions& options_;
    RunContext& run_;
    const std::uint64_t chunks_;
    const std::size_t outputs_;
    std::vector<Moments> moments_;        // chunks x outputs: joined in their order, whoever computed them
    std::vector<std::uint64_t> refused_;  // per chunk
    std::vector<std::vector<double>> held_;
    std::vector<Cells> cells_;
};

}  // namespace

std::optional<MonteCarloResult> monte_carlo(const VariantResult& variant, const std::vector<Variable>& variables,
                                            const MonteCarloOptions& options, RunContext& run) {
    const DrawPlan plan = make_draw_plan(variant, variables);
    std::vector<std::size_t> totals;  // outputs that are a product's total
    std::size_t output = 0;
    for (const ProductResult& product : variant.products) {
        totals.push_back(output);
        output += 1 + product.stages.size();
    }
    Simulation simulation(plan, options, run);
    std::vector<std::vector<double>> draws;
    if (!simulation.simulate(totals, draws)) return std::nullopt;
    MonteCarloResult result{options.runs, options.seed, simulation.refused(), {}};
    for (std::size_t index = 0; index < variant.products.size(); ++index) {
        MonteCarloProduct product;
        product.product = variant.products[index].product;
        product.total = simulation.sample(totals[index]);
        for (std::size_t stage = 0; stage < variant.products[index].stages.size(); ++stage)
            product.stages.push_back(simulation.sample(totals[index] + 1 + stage));
        product.draws = std::move(draws[index]);
        result.products.push_back(std::move(product));
    }
    return result;
}

PairedDifference paired_difference(std::span<const double> a, std::span<const double> b) {
    std::vector<double> differences;
    double lower = 0.0;
    for (std::size_t run = 0; run < std::min(a.size(), b.size()); ++run) {
        if (std::isnan(a[run]) || std::isnan(b[run])) continue;
        differences.push_back(b[run] - a[run]);
        lower += a[run] < b[run] ? 1.0 : (a[run] == b[run] ? 0.5 : 0.0);
    }
    PairedDifference result;
    result.probability_a_lower = differences.empty() ? 0.0 : lower / static_cast<double>(differences.size());
    result.difference = sample_of(std::move(differences));
    return result;
}

}  // namespace tanji
