import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { texToText } from "../../../../src/domain/paper/tex/tex-to-text.ts";

const raw = String.raw;

describe("LaTeX as text", () => {
  it.each([
    [raw`\textbf{R^3}: scaling`, "R³: scaling"],
    [raw`\underline{\textbf{R}eplay}`, "Replay"],
    [raw`{\em old style} {\bf B} \Large{big}`, "old style B big"],
    [raw`\section*{Title} \emph*{x}`, "Title x"],
    [raw`\textcolor{red}{warm}`, "warm"],
    [raw`see \href{https://x.y}{our page} \cite[p.~2]{a}`, "see our page"],
    [raw`\url{https://github.com/a_b}`, "https://github.com/a_b"],
    [raw`first\footnote{not said} \\ second \par third`, "first second third"],
    [
      raw`\LaTeX{} and \ours{} beat \method, \ie, \GitChameleon`,
      "LaTeX and ours beat method, i.e., GitChameleon",
    ],
    [raw`R\textsuperscript{2}, H\textsubscript{2}O`, "R², H₂O"],
  ])("leaves out commands: %s", (source, text) => {
    expect(texToText(source)).toBe(text);
  });

  it.each([
    [raw`Na\"ive Bayes`, "Naïve Bayes"],
    [raw`na\"{\i}ve, Bolet\'{\i}n`, "naïve, Boletín"],
    [raw`G{\"o}del, \v{C}ech, \o{}re, \o re, \ss`, "Gödel, Čech, øre, øre, ß"],
    [raw`Erd\H{o}s--R\'enyi---Wa\'sniewski`, "Erdős–Rényi—Waśniewski"],
    [raw`\c{S}, \~n, \=a, \.z`, "Ş, ñ, ā, ż"],
    [raw`model\'s and don\'t`, "model’s and don’t"],
    [raw`\~8B models \^2`, "~8B models ^2"],
  ])("composes accents: %s", (source, text) => {
    expect(texToText(source)).toBe(text);
  });

  it.each([
    [raw`$\mathcal{O}(n^2)$ attention`, "O(n²) attention"],
    [raw`$\ell_1$-norm and $x_{i+1}^{2k}$`, "ℓ₁-norm and xᵢ₊₁^(2k)"],
    [raw`$\sim$10$\times$ faster`, "∼10× faster"],
    [raw`$\alpha$-\textsc{Fair} \& more~text`, "α-Fair & more text"],
    [raw`$\frac{1}{2}$, $\frac{a+b}2$, $\sqrt{n}$, $\sqrt[3]{x+1}$`, "1/2, (a+b)/2, √n, √(x+1)"],
    [raw`$R^3$: $\pi_0$-VLA, $\text{Transformer}^2$`, "R³: π₀-VLA, Transformer²"],
    [raw`$\textbf{Only-IF}$:Revealing Top-$nσ$`, "Only-IF:Revealing Top-nσ"],
    [raw`$a$$b$ then $$x^2$$ and \(O(n^3)\) \[y\]`, "ab then x² and O(n³) y"],
    [raw`$10^{-3}$, $90^\circ$, $A^*$, 10$^{th}$, $A^\top$`, "10⁻³, 90°, A*, 10th, Aᵀ"],
    [raw`$\hat{y} \in \{0, 1\}$, $x \not= y$, $\left( a \right)$`, "ŷ ∈ {0, 1}, x ≠ y, ( a )"],
    [raw`$p_{gen}$, $\pi_{0.5}$, $\rho_{partial}$`, "p_gen, π_0.5, ρ_partial"],
    [raw`$UI^\text{N}$, $a^{b c}$, $x^\$$`, "UI^N, a^(b c), x^$"],
  ])("writes out formulas: %s", (source, text) => {
    expect(texToText(source)).toBe(text);
  });

  it.each([
    ["Transformer^2 and SL^{2}A, X^{-1}", "Transformer² and SL²A, X⁻¹"],
    ["V_{0.5}, L_2 norm, FaSTA^*, 2^128", "V_0.5, L₂ norm, FaSTA*, 2¹²⁸"],
    ["snake_case, tok_1, V_AI, a/b_1, 10^-4", "snake_case, tok_1, V_AI, a/b_1, 10^-4"],
  ])("reads scripts whose dollar signs were lost: %s", (source, text) => {
    expect(texToText(source)).toBe(text);
  });

  it.each([
    ["costs $5 and $10 today", "costs $5 and $10 today"],
    ["between $5-$10", "between $5-$10"],
    ["$200k vs $1 million", "$200k vs $1 million"],
    ["for under $0.1", "for under $0.1"],
    ["Bugs for 1$: cheap repair, 2$ each", "Bugs for 1$: cheap repair, 2$ each"],
    [raw`at \$200, 7\% off, a\_b, \#1`, "at $200, 7% off, a_b, #1"],
    ["save $5 when $x^2$ grows", "save $5 when x² grows"],
  ])("tells prices from formulas: %s", (source, text) => {
    expect(texToText(source)).toBe(text);
  });

  it.each([
    ["\\emph{why} ``quoted'' text", "why “quoted” text"],
    ['\\"Attention\\" Heads', '"Attention" Heads'],
    ['of \\"Uber\\" and \\"Angstrom\\", twice', 'of "Uber" and "Angstrom", twice'],
    ["users\\' needs, the models\\' own", "users’ needs, the models’ own"],
    ['LL\\"aMmlein for M\\"uller', "LLäMmlein for Müller"],
    ['\\"Uber alles', "Über alles"],
    ["caf\\'e and \\'etude", "café and étude"],
    ["\"Learning'' here", '"Learning" here'],
    ["pages 1--3 -- and---so", "pages 1–3 – and—so"],
    ["Stage~3, 450~MB, (UGC)~x, text~(A)", "Stage 3, 450 MB, (UGC) x, text (A)"],
    [raw`about ~5 or (~6), 5~66%, 75\%~89\%`, "about ~5 or (~6), 5~66%, 75%~89%"],
    [raw`100\,000 users, Network\ for`, "100 000 users, Network for"],
    ["two\n  lines", "two lines"],
    ["中文 😀 a < b <think> `x` @k |", "中文 😀 a < b <think> `x` @k |"],
  ])("keeps to what typesetters mean: %s", (source, text) => {
    expect(texToText(source)).toBe(text);
  });

  it.each([
    ["unbalanced {brace and $math", "unbalanced {brace and $math"],
    ["closed} without", "closed} without"],
    ["{a $b} c$", "a $b c$"],
    ["end \\", "end"],
    [raw`\frac`, "()/()"],
    [raw`{\'}x \"`, "'x \""],
    [raw`\😀`, "😀"],
    ["$$", "$$"],
    ["", ""],
  ])("makes the best of what is not LaTeX: %s", (source, text) => {
    expect(texToText(source)).toBe(text);
  });
});

describe("hostile LaTeX", () => {
  const bits = [
    "\\",
    "{",
    "}",
    "$",
    "$$",
    "^",
    "_",
    "\\frac",
    "\\'",
    "\\(",
    "\\)",
    "[",
    "a",
    "1",
    " ",
    "😀",
    "~",
    "\uD83D",
  ];

  it("never throws and never grows by more than a few characters a command", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 60 }), (parts) => {
        const source = parts.join("");
        expect(texToText(source).length).toBeLessThanOrEqual(6 * source.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it("leaves text without special characters alone", () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,;:!?()&%#<>|*@+=/[\]]+$/u));
    fc.assert(
      fc.property(words, (list) => {
        expect(texToText(list.join(" "))).toBe(list.join(" "));
      }),
    );
  });

  it.each([
    "{",
    "}",
    "$",
    "$$",
    "${",
    "^{",
    "\\'",
    "\\frac{",
    "\\a{",
    "\\(",
    "\\sqrt[",
    "$a ",
    "\"'",
    "~",
  ])("survives twenty thousand of %j", (bit) => {
    expect(typeof texToText(bit.repeat(20_000))).toBe("string");
  });

  it("opens a hundred nested groups and leaves deeper braces as they are", () => {
    expect(texToText(`${"{".repeat(40)}x${"}".repeat(40)}`)).toBe("x");
    expect(texToText(`${"{".repeat(5_000)}x${"}".repeat(5_000)}`)).toContain("x");
  });
});
