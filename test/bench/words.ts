/** The words that come most often, in about that order. */
const COMMON = (
  "the of and to a in we for that with on is our by as are this from model models can which an " +
  "data learning method training results performance language it tasks these learn large be have " +
  "more across while show than or reasoning existing approach image both propose using not new " +
  "generation video based such their between however into through task work framework quality " +
  "agents network human attention evaluation benchmark inference its but at high state first " +
  "policy reward memory token sequence visual text world code search robot depth speech graph " +
  "scaling context retrieval diffusion planning alignment sampling latent feature sparse adaptive"
).split(" ");

const SYLLABLES = (
  "ra to mi lo ne ka si ve du po la re ti mo sa ni fo be cu da " +
  "pha tri con ver gen spec dis ter par lin qua mod ent ist ura oma"
).split(" ");

export const NAMES = (
  "Ada Ben Chen Dana Emil Fatima Goran Hana Ivo Jun Kira Luis Mira Noor Olga Pavel Quinn Rosa " +
  "Sami Tara Umar Vera Wen Xenia Yuki Zoe Amir Bruna Carlo Dilan Ebba Farid Greta Hugo Ines"
).split(" ");

/** The word of this rank, 1 being the most frequent: the rare ones are made up of syllables. */
export function makeWord(rank: number): string {
  const common = COMMON[rank - 1];
  if (common !== undefined) return common;
  const syllables: string[] = [];
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    syllables.push(SYLLABLES[rest % SYLLABLES.length] ?? "");
  return syllables.join("");
}
