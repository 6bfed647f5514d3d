/** Every category that arXiv announces: https://arxiv.org/category_taxonomy. */
export const ARXIV_CATEGORIES: readonly string[] = [
  ...within(
    "cs",
    "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY",
  ),
  ...within("econ", "EM GN TH"),
  ...within("eess", "AS IV SP SY"),
  ...within(
    "math",
    "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST",
  ),
  ...within("astro-ph", "CO EP GA HE IM SR"),
  ...within("cond-mat", "dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con"),
  ...within("nlin", "AO CD CG PS SI"),
  ...within(
    "physics",
    "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph",
  ),
  ...within("q-bio", "BM CB GN MN NC OT PE QM SC TO"),
  ...within("q-fin", "CP EC GN MF PM PR RM ST TR"),
  ...within("stat", "AP CO ME ML OT TH"),
  ..."gr-qc hep-ex hep-lat hep-ph hep-th math-ph nucl-ex nucl-th quant-ph".split(" "),
];

function within(archive: string, subjects: string): string[] {
  return subjects.split(" ").map((subject) => `${archive}.${subject}`);
}
