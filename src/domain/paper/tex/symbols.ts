/** `"alpha α beta β"` becomes two pairs. */
function toPairs(text: string): ReadonlyMap<string, string> {
  const list = text.trim().split(/\s+/);
  const pairs = list.flatMap((name, i) => {
    const image = list[i + 1];
    return i % 2 === 0 && image !== undefined ? [[name, image] as const] : [];
  });
  return new Map(pairs);
}

function mapCharacters(from: string, to: string): ReadonlyMap<string, string> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (character, i) => [character, targets[i] ?? character]));
}

const toSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...toPairs(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
  lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ infty ∞ partial ∂ nabla ∇ emptyset ∅ varnothing ∅
  times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • odot ⊙ oplus ⊕ ominus ⊖ otimes ⊗
  le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ ll ≪ gg ≫ lt < gt > approx ≈ sim ∼ simeq ≃ cong ≅
  equiv ≡ propto ∝ prec ≺ succ ≻ to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔
  Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘
  in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ forall ∀ exists ∃
  neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ top ⊤ bot ⊥ perp ⊥ vdash ⊢ models ⊨
  sum ∑ prod ∏ int ∫ oint ∮ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋
  mid | vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ | ‖ parallel ∥ backslash \\ textbackslash \\
  ldots … dots … cdots ⋯ vdots ⋮ prime ′ dagger † dag † ddagger ‡ degree ° deg ° textdegree ° angle ∠
  o ø O Ø ss ß ae æ AE Æ oe œ OE Œ aa å AA Å l ł L Ł i ı j ȷ S § P ¶ copyright © pounds £
  textendash – textemdash — textasciitilde ~ textasciicircum ^ textunderscore _ textbar | textless < textgreater >
  textquoteright ’ textquoteleft ‘ texttimes × textpm ± checkmark ✓ cmark ✓ xmark ✗ square □ triangle △
  eg e.g. ie i.e. wrt w.r.t. vs vs. cf cf.
`),
  ["etal", "et al."],
]);

export const ESCAPED_CHARACTERS = new Set("%$&#_{}");

export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["'", "\u0301"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ['"', "\u0308"],
  ["u", "\u0306"],
  ["r", "\u030A"],
  ["H", "\u030B"],
  ["v", "\u030C"],
  ["d", "\u0323"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["b", "\u0331"],
  ["grave", "\u0300"],
  ["acute", "\u0301"],
  ["hat", "\u0302"],
  ["widehat", "\u0302"],
  ["tilde", "\u0303"],
  ["widetilde", "\u0303"],
  ["bar", "\u0304"],
  ["dot", "\u0307"],
  ["ddot", "\u0308"],
  ["vec", "\u20D7"],
  ["not", "\u0338"],
]);

export const SUPERSCRIPTS = mapCharacters(
  "0123456789+-=()niT∘°⊤*∗⋆†‡′",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ°°ᵀ***†‡′",
);
export const SUBSCRIPTS = mapCharacters(
  "0123456789+-=()aeijoruvxhklmnpst",
  "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₒᵣᵤᵥₓₕₖₗₘₙₚₛₜ",
);

export const DECLARATIONS = toSet(`
  it em bf rm sc tt sf sl itshape bfseries scshape ttfamily sffamily upshape mdseries normalfont displaystyle
  textstyle scriptstyle left right middle big Big bigg Bigg bigl bigr Bigl Bigr tiny scriptsize footnotesize
  small normalsize large Large LARGE huge Huge limits nolimits protect relax xspace noindent centering allowbreak
  null nonumber
`);

/** TeX drops the space after their names (`\o re` is øre). */
export const LETTER_COMMANDS = toSet("o O ss ae AE oe OE aa AA l L i j");

export const SPACE_COMMANDS = toSet(
  "\\ , ; : > quad qquad enspace thinspace nobreakspace linebreak newline par item hfill",
);

export const SILENT_COMMANDS = toSet(`
  cite citep citet citeauthor citeyear autocite parencite label ref eqref autoref cref footnote footnotemark thanks
  vspace hspace color definecolor includegraphics begin end phantom hphantom vphantom
`);

/** Numbers of arguments; others take a group if one follows at once. */
export const ARITY: ReadonlyMap<string, number> = new Map([
  ...Array.from(ACCENTS.keys(), (name) => [name, 1] as const),
  ...Array.from(SILENT_COMMANDS, (name) => [name, 1] as const),
  ["sqrt", 1],
  ["frac", 2],
  ["dfrac", 2],
  ["tfrac", 2],
  ["href", 2],
  ["textcolor", 2],
]);
