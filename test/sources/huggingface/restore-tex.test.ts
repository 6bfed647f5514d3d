import { describe, expect, it } from "vitest";
import { texToCleanText } from "../../../src/domain/paper/text.ts";
import { restoreTex } from "../../../src/sources/huggingface/restore-tex.ts";

describe("LaTeX without its backslashes", () => {
  it.each([
    ["via texttt{D}ual-texttt{H}ead", "via Dual-Head"],
    ["R^textbf{2AI} and mathcal{O}(n)", "R^(2AI) and O(n)"],
    ["nabla^2DFT, pi_0, pi_{0.5}, ell_1", "∇²DFT, π₀, π_0.5, ℓ₁"],
    ["a 2.3times speedup, 10-20times, up to 4times.", "a 2.3× speedup, 10-20×, up to 4×."],
    ["360^circ panoramas, full-360^{circ}", "360° panoramas, full-360°"],
    ["sim60% fewer, sim4times, sim25 FPS, sim543K", "∼60% fewer, ∼4×, ∼25 FPS, ∼543K"],
    ["geq 90, (leq 0.85), G approx 1, {approx}0.6", "≥ 90, (≤ 0.85), G ≈ 1, ≈0.6"],
    ["69.3 rightarrow 72.5, z_{t}rightarrow z_{0}", "69.3 → 72.5, zₜ→ z₀"],
    [String.raw`costs \1 million or \0.1; \3) last`, "costs $1 million or $0.1; 3) last"],
    ["at https://a.b/c{this page}.", "at this page (https://a.b/c)."],
    ["at https://a.b/c{https://a.b/c}.", "at https://a.b/c."],
    ["at https://a.b/c{a.b/c}.", "at https://a.b/c."],
  ])("is read as it was meant: %s", (source, text) => {
    expect(texToCleanText(restoreTex(source))).toBe(text);
  });

  it.each([
    ["tried 3 times, sometimes more times"],
    ["sim2real, sim 2, approximately 5, an alpha mask, a pi"],
    ["context{x} and sametext{y}"],
    ["text and math, the times, a rate of 3"],
    [String.raw`\textbf{bold} $\pi_0$ \alpha^2 2\times`],
  ])("is left alone where it says something else: %s", (source) => {
    expect(restoreTex(source)).toBe(source);
  });
});
