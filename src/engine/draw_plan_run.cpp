// SPDX-License-Identifier: Apache-2.0
// Compiled for vector code (CMakeLists.txt): every loop runs over the draws of one batch.
#include <algorithm>
#include <cmath>

#include "engine/draw_plan.h"
#include "support/portable_math.h"
#include "support/vector_clones.h"

namespace tanji {

TANJI_VECTOR_CLONES void run_draw_plan(const DrawPlan& plan, std::uint64_t seed, std::uint64_t batch, DrawWorkspace& workspace) {
    workspace.places.resize(plan.places);
    workspace.valid.fill(1.0);
    Batch* const places = workspace.places.data();
    for (const PlanStep& step : plan.steps) {
        double* const to = places[step.to].data();
        const double* const a = places[step.op == PlanOp::Draw ? step.to : step.a].data();
        const double* const b = places[step.b].data();
        const double* const c = places[step.c].data();
        const double value = step.value;
        switch (step.op) {
            case PlanOp::Draw:
                draw_uniform(seed, plan.variables[step.a].key, batch, places[step.to]);
                plan.variables[step.a].distribution.apply(places[step.to]);
                break;
            case PlanOp::Add:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = a[lane] + b[lane];
                break;
            case PlanOp::AddKnown:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = a[lane] + value;
                break;
            case PlanOp::AddScaled:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = a[lane] + b[lane] * value;
                break;
            case PlanOp::AddProduct:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = a[lane] + b[lane] * c[lane];
                break;
            case PlanOp::Multiply:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = a[lane] * b[lane];
                break;
            case PlanOp::Scale:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = a[lane] * value;
                break;
            case PlanOp::Divide:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = a[lane] / b[lane];
                break;
            case PlanOp::DivideKnown:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = value / a[lane];
                break;
            case PlanOp::Min:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = std::min(a[lane], b[lane]);
                break;
            case PlanOp::MinKnown:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = std::min(a[lane], value);
                break;
            case PlanOp::Max:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = std::max(a[lane], b[lane]);
                break;
            case PlanOp::MaxKnown:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = std::max(a[lane], value);
                break;
            case PlanOp::Abs:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = std::abs(a[lane]);
                break;
            case PlanOp::Sqrt:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = std::sqrt(a[lane]);
                break;
            case PlanOp::Exp:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = portable_exp(a[lane]);
                break;
            case PlanOp::Log:
                for (std::size_t lane = 0; lane < kBatch; ++lane) to[lane] = portable_log(a[lane]);
                break;
            case PlanOp::MustBePositive:
                for (std::size_t lane = 0; lane < kBatch; ++lane)
                    workspace.valid[lane] = a[lane] * value > 0.0 ? workspace.valid[lane] : 0.0;
                break;
        }
    }
}

}  // namespace tanji
