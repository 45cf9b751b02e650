// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/planner/random_stream.h"

namespace evenhall::planner {

const RandomStream::Ziggurat RandomStream::Ziggurat::s_table;

RandomStream::Ziggurat::Ziggurat() {
    width[0] = area / std::exp(-tail); // the lowest layer as if it were a rectangle too
    width[1] = tail;
    for (std::size_t layer = 2; layer < layers; ++layer)
        width[layer] = -std::log(std::exp(-width[layer - 1]) + area / width[layer - 1]);
    for (std::size_t layer = 0; layer <= layers; ++layer)
        height[layer] = std::exp(-width[layer]);
}

double RandomStream::outsideLayer(std::size_t layer, double drawn) {
    if (layer == 0)
        return Ziggurat::tail - std::log(uniform());
    const double below = Ziggurat::table().height[layer];
    const double above = Ziggurat::table().height[layer + 1];
    return below + uniform() * (above - below) < std::exp(-drawn) ? drawn : exponential();
}

} // namespace evenhall::planner
