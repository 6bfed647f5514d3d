/** What the bundled edition says about a paper; names and keywords are divided by commas. */
export interface SampleEntry {
  readonly id: string;
  readonly title: string;
  /** Written for this edition, not the paper's own abstract. */
  readonly abstract: string;
  readonly authors: string;
  readonly published: string;
  readonly upvotes: number;
  readonly comments: number;
  readonly submittedBy: string;
  readonly organization?: string;
  readonly keywords: string;
  /** Owner and name at GitHub. */
  readonly repo?: string;
  readonly stars?: number;
  readonly project?: string;
  readonly media?: readonly string[];
}

/** The day whose list this was. */
export const SAMPLE_DAY = "2026-04-17";

/** Papers of one real day, most upvoted first, with the figures of that evening. */
export const SAMPLE_EDITION: readonly SampleEntry[] = [
  {
    id: "2604.14268",
    title:
      "HY-World 2.0: A Multi-Modal World Model for Reconstructing, Generating, and Simulating 3D Worlds",
    abstract:
      "A prompt, a photo or a clip becomes a 3D place to walk through. Four specialised models take turns: one paints a panorama, one plans the camera's path, one widens the view, and one puts it all together.",
    authors:
      "Team HY-World, Chenjie Cao, Xuhui Zuo, Zhenwei Wang, Yisu Zhang, Junta Wu, Zhenyang Liu, Yuning Gong, Yang Liu, Bo Yuan, Chao Zhang, Coopers Li, Dongyuan Guo, Fan Yang, Haiyu Zhang, Hang Cao, Jianchen Zhu, Jiaxin Lin, Jie Xiao, Jihong Zhang, Junlin Yu, Lei Wang, Lifu Wang, Lilin Wang, Linus, Minghui Chen, Peng He, Penghao Zhao, Qi Chen, Rui Chen, Rui Shao, Sicong Liu, Wangchen Qin, Xiaochuan Niu, Xiang Yuan, Yi Sun, Yifei Tang, Yifu Sun, Yihang Lian, Yonghao Tan, Yuhong Liu, Yuyang Yin, Zhiyuan Min, Tengfei Wang, Chunchao Guo",
    published: "2026-04-15",
    upvotes: 50,
    comments: 1,
    submittedBy: "taesiri",
    keywords:
      "multi-modal world model, 3D Gaussian Splatting, HY-Pano 2.0, WorldNav, WorldStereo 2.0",
    repo: "Tencent-Hunyuan/HY-World-2.0",
    stars: 791,
    project: "https://3d-models.hunyuan.tencent.com/world/",
    media: [
      "https://cdn-uploads.huggingface.co/production/uploads/6039478ab3ecf716b1a5fd4d/nxkkpAYJMbxhdq2PyUMC9.mp4",
    ],
  },
  {
    id: "2604.14683",
    title: "DR³-Eval: Towards Realistic and Reproducible Deep Research Evaluation",
    abstract:
      "Measures agents that write long reports, without the moving target of the live web: every task comes with its own frozen pile of documents, useful ones and decoys alike. Even strong agents lose track of their sources and make things up.",
    authors:
      "Qianqian Xie, Qingheng Xiong, He Zhu, Tiantian Xia, Xueming Han, Fanyu Meng, Jiakai Wang, Zhiqi Bai, Chengkang Jiang, Zhaohui Wang, Yubin Guo, Yuqing Wen, Jiayang Mao, Zijie Zhang, Shihao Li, Yanghai Wang, Yuxiang Ren, Junlan Feng, Jiaheng Liu",
    published: "2026-04-16",
    upvotes: 19,
    comments: 0,
    submittedBy: "taesiri",
    keywords:
      "deep research agents, multimodal understanding, report generation, research sandbox corpus, multi-dimensional evaluation framework",
    repo: "NJU-LINK/DR3-Eval",
    stars: 7,
  },
  {
    id: "2604.15308",
    title: "RAD-2: Scaling Reinforcement Learning in a Generator-Discriminator Framework",
    abstract:
      "A driving planner in two halves: one proposes many paths, the other learns by reward which of them will turn out well. Collisions fall by more than half against planners that only imitate.",
    authors: "Hao Gao, Shaoyu Chen, Yifan Zhu, Yuehao Song, Wenyu Liu, Qian Zhang, Xinggang Wang",
    published: "2026-04-16",
    upvotes: 17,
    comments: 2,
    submittedBy: "Hao605",
    organization: "Huazhong University of Science and Technology",
    keywords:
      "diffusion-based planners, imitation learning, generator-discriminator framework, trajectory candidates, reinforcement learning",
    repo: "hustvl/RAD",
    stars: 201,
    project: "https://hgao-cv.github.io/RAD-2/",
    media: [
      "https://cdn-uploads.huggingface.co/production/uploads/6536187bd34e9f02b9df1c3b/TsIw6cXwNzMshJlLAtyHK.png",
      "https://cdn-uploads.huggingface.co/production/uploads/6536187bd34e9f02b9df1c3b/LuxkF3gJtWe46tPtRiMOC.mp4",
    ],
  },
  {
    id: "2604.14125",
    title: "HiVLA: A Visual-Grounded-Centric Hierarchical Embodied Manipulation System",
    abstract:
      "Splits a robot's mind in two, so that learning to move does not spoil its ability to think: one model decides what to grasp and where, another only carries it out.",
    authors:
      "Tianshuo Yang, Guanyu Chen, Yutian Chen, Zhixuan Liang, Yitian Liu, Zanxin Chen, Chunpu Xu, Haotian Liang, Jiangmiao Pang, Yao Mu, Ping Luo",
    published: "2026-04-15",
    upvotes: 16,
    comments: 1,
    submittedBy: "Violin-Y",
    keywords:
      "Vision-Language-Action models, Vision-Language Models, diffusion models, Diffusion Transformer, cross-attention mechanism",
    project: "https://tianshuoy.github.io/HiVLA-page/",
  },
  {
    id: "2509.25843",
    title: "ASGuard: Activation-Scaling Guard to Mitigate Targeted Jailbreaking Attack",
    abstract:
      "Asking for something harmful in the past tense often slips past a model's refusals. The authors find the few attention heads to blame, turn them down, and train the model to cope.",
    authors: "Yein Park, Jungwoo Park, Jaewoo Kang",
    published: "2026-04-14",
    upvotes: 15,
    comments: 1,
    submittedBy: "P-YI",
    organization: "Korea University",
    keywords:
      "large language models, jailbreaking, attention heads, circuit analysis, activation scaling",
    repo: "dmis-lab/ASGuard",
    stars: 3,
  },
  {
    id: "2604.15284",
    title: "GlobalSplat: Efficient Feed-Forward 3D Gaussian Splatting via Global Scene Tokens",
    abstract:
      "Builds a scene from photos by first agreeing on a small shared description and only then placing the splats, so that more photos no longer mean a bigger file. A whole room fits in a few megabytes.",
    authors:
      "Roni Itkin, Noam Issachar, Yehonatan Keypur, Yehonatan Keypur, Anpei Chen, Sagie Benaim",
    published: "2026-04-16",
    upvotes: 12,
    comments: 1,
    submittedBy: "NoamIssachar",
    organization: "The Hebrew University of Jerusalem",
    keywords:
      "3D Gaussian Splatting, global scene representation, cross-view correspondences, coarse-to-fine training, novel-view synthesis",
    project: "https://r-itk.github.io/globalsplat/",
  },
  {
    id: "2604.14164",
    title:
      "How to Fine-Tune a Reasoning Model? A Teacher-Student Cooperation Framework to Synthesize Student-Consistent SFT Data",
    abstract:
      "Training a small reasoning model on a big one's answers can make it worse, because it must learn a foreign style along with the content. When both write the training text together, each its own kind of words, the loss turns into a gain.",
    authors:
      "Zixian Huang, Kaichen Yang, Xu Huang, Feiyang Hao, Qiming Ge, Bowen Li, He Du, Kai Chen, Qipeng Guo",
    published: "2026-03-23",
    upvotes: 11,
    comments: 1,
    submittedBy: "njuhzx",
    keywords:
      "supervised fine-tuning, synthetic data, teacher-student collaboration, style transfer, data synthesis",
    repo: "CoopReason/TESSY",
    stars: 4,
  },
  {
    id: "2604.14967",
    title: "UniDoc-RL: Coarse-to-Fine Visual RAG with Hierarchical Actions and Dense Rewards",
    abstract:
      "Teaches a model to search scanned documents the way people do: find the file, then the page, then look closely at the table. Each of these steps earns its own reward.",
    authors:
      "Jun Wang, Shuo Tan, Zelong Sun, Tiancheng Gu, Yongle Zhao, Ziyong Feng, Kaicheng Yang, Cewu Lu",
    published: "2026-04-16",
    upvotes: 6,
    comments: 1,
    submittedBy: "Kaichengalex",
    organization: "DeepGlint",
    keywords:
      "Retrieval-Augmented Generation, Large Vision-Language Models, reinforcement learning, hierarchical action space, visual information acquisition",
    repo: "deepglint/UniDoc-RL",
    stars: 2,
  },
  {
    id: "2604.14629",
    title: "Switch-KD: Visual-Switch Knowledge Distillation for Vision-Language Models",
    abstract:
      "Shrinks a model that sees and reads by sending the small one's view of a picture through the large one's language half, so that both are compared in the same words.",
    authors: "Haoyi Sun, Xiaoxiao Wang, Ning Mao, Qian Wang, Lifu Mu, Wen Zheng, Tao Wei, Wei Chen",
    published: "2026-04-16",
    upvotes: 4,
    comments: 1,
    submittedBy: "HaoyiSun",
    organization: "LiAuto Foundation Model",
    keywords:
      "Vision-Language Models, Knowledge Distillation, multimodal knowledge transfer, visual-switch distillation, cross-modal probabilistic references",
    repo: "haoyi199815/Switch-KD",
    stars: 3,
    project: "https://haoyi199815.github.io/Switch-KD/",
  },
  {
    id: "2604.14531",
    title: "TRACER: Trace-Based Adaptive Cost-Efficient Routing for LLM Classification",
    abstract:
      "Every answer that an expensive model gives to a sorting question is also a training example. A cheap stand-in learns from them and takes over only where it has shown to agree often enough.",
    authors: "Adam Rida",
    published: "2026-04-16",
    upvotes: 4,
    comments: 1,
    submittedBy: "AdinaY",
    keywords:
      "LLM classification, production traces, ML surrogates, parity gate, surrogate coverage",
  },
  {
    id: "2604.13226",
    title: "KV Packet: Recomputation-Free Context-Independent KV Caching for LLMs",
    abstract:
      "Makes the stored attention states of a document usable in any conversation without computing them again: a few trained tokens at its edges absorb the difference that new surroundings make.",
    authors: "Chuangtao Chen, Grace Li Zhang, Xunzhao Yin, Cheng Zhuo, Bing Li, Ulf Schlichtmann",
    published: "2026-04-14",
    upvotes: 3,
    comments: 1,
    submittedBy: "ChuangtaoChen-TUM",
    organization: "Technical University of Munich",
    keywords: "Key-Value caching, attention distribution, CacheBlend, EPIC, SAM-KV",
    repo: "ChuangtaoChen-TUM/KVPacket",
    stars: 2,
  },
  {
    id: "2604.11707",
    title: "Representations Before Pixels: Semantics-Guided Hierarchical Video Prediction",
    abstract:
      "Predicts what a street scene will mean before how it will look: first the features of the coming frames, then the pictures drawn from them. Objects hold together better over time.",
    authors: "Efstathios Karypidis, Spyros Gidaris, Nikos Komodakis",
    published: "2026-04-13",
    upvotes: 3,
    comments: 1,
    submittedBy: "Sta8is",
    keywords:
      "video prediction, semantic representation prediction, latent diffusion model, vision foundation model, nested dropout",
    repo: "Sta8is/Re2Pix",
  },
  {
    id: "2604.14922",
    title:
      "LongAct: Harnessing Intrinsic Activation Patterns for Long-Context Reinforcement Learning",
    abstract:
      "When a model reads long texts, a few entries of its attention vectors grow very large. Training only the weights behind those entries works better than training them all.",
    authors: "Bowen Ping, Zijun Chen, Tingfeng Hui, Qize Yu, Chenxuan Li, Junchi Yan, Baobao Chang",
    published: "2026-04-16",
    upvotes: 2,
    comments: 1,
    submittedBy: "Bowen232",
    keywords:
      "reinforcement learning, large language models, long-context reasoning, query vectors, key vectors",
  },
  {
    id: "2604.15311",
    title:
      "LeapAlign: Post-Training Flow Matching Models at Any Generation Step by Building Two-Step Trajectories",
    abstract:
      "Tuning an image generator by feedback usually means tracing the error back through dozens of steps. Two long jumps in place of the whole path make that affordable, and let even the first steps learn.",
    authors: "Zhanhao Liang, Tao Yang, Jie Wu, Chengjian Feng, Liang Zheng",
    published: "2026-04-16",
    upvotes: 2,
    comments: 0,
    submittedBy: "taesiri",
    organization: "ByteDance Seed",
    keywords:
      "flow matching models, reward gradients, backpropagation, ODE sampling steps, latent space",
    project: "https://rockeycoss.github.io/leapalign/",
  },
  {
    id: "2604.14062",
    title: "OneHOI: Unifying Human-Object Interaction Generation and Editing",
    abstract:
      "One model both invents and edits pictures in which people do things with objects, from words, boxes or masks. Who does what to which thing gets tokens of its own.",
    authors: "Jiun Tian Hoe, Weipeng Hu, Xudong Jiang, Yap-Peng Tan, Chee Seng Chan",
    published: "2026-04-15",
    upvotes: 2,
    comments: 1,
    submittedBy: "jiuntian",
    organization: "Nanyang Technological University",
    keywords:
      "diffusion transformer, relational diffusion transformer, R-DiT, HOI tokens, layout-based spatial Action Grounding",
    repo: "jiuntian/OneHOI",
    stars: 3,
    project: "https://jiuntian.github.io/OneHOI/",
    media: [
      "https://cdn-uploads.huggingface.co/production/uploads/6423d18e2a1f1b9ecd5a1538/tzS75bHql2uN4j589TPeI.jpeg",
    ],
  },
  {
    id: "2604.07466",
    title: "Cross-Tokenizer LLM Distillation through a Byte-Level Interface",
    abstract:
      "Lets a small language model learn from a large one that cuts text into different pieces: the two meet at single bytes. A simple idea that keeps up with far more elaborate ones, though not everywhere.",
    authors: "Avyav Kumar Singh, Yen-Chen Wu, Alexandru Cioba, Alberto Bernacchia, Davide Buffelli",
    published: "2026-04-13",
    upvotes: 2,
    comments: 1,
    submittedBy: "FengTing",
    keywords:
      "cross-tokenizer distillation, teacher-student language models, byte level, vocabulary alignment, distillation tasks",
  },
  {
    id: "2604.04514",
    title:
      "SuperLocalMemory V3.3: The Living Brain – Biologically-Inspired Forgetting, Cognitive Quantization, and Multi-Channel Retrieval for Zero-LLM Agent Memory Systems",
    abstract:
      "A memory for coding agents that stays on the user's own machine. Like ours it fades: what is not used is kept ever more coarsely, and seven ways of looking things up compete.",
    authors: "Varun Pratap Bhardwaj",
    published: "2026-04-06",
    upvotes: 2,
    comments: 1,
    submittedBy: "Iamvarun369",
    organization: "Qualixar",
    keywords:
      "Fisher-Rao Quantization-Aware Distance, Ebbinghaus Adaptive Forgetting, cognitive retrieval, semantic retrieval, keyword retrieval",
    project: "https://superlocalmemory.com/",
    media: [
      "https://cdn-uploads.huggingface.co/production/uploads/68642c815d2f5330dba26c04/KLsy3n315DvfqW9939dED.mp4",
    ],
  },
  {
    id: "2604.13618",
    title: "C2: Scalable Rubric-Augmented Reward Modeling from Binary Preferences",
    abstract:
      "Written criteria can mislead a judge as easily as help it. Here one model learns to write criteria and another to ignore the bad ones, both from nothing but which of two answers people preferred.",
    authors: "Akira Kawabata, Saku Sugawara",
    published: "2026-04-15",
    upvotes: 1,
    comments: 1,
    submittedBy: "Akira-k",
    keywords:
      "reward models, rubric generation, binary preferences, cooperative communication, critical verification",
    repo: "asahi-research/C2",
    stars: 1,
  },
  {
    id: "2604.11661",
    title: "Towards Autonomous Mechanistic Reasoning in Virtual Cells",
    abstract:
      "Asks language models to explain what goes on inside a cell as a chain of causes that can be checked link by link. Explanations that pass the check also teach a model to foresee gene activity.",
    authors:
      "Yunhui Jang, Lu Zhu, Jake Fawkes, Alisandra Kaye Denton, Dominique Beaini, Emmanuel Noutahi",
    published: "2026-04-14",
    upvotes: 1,
    comments: 1,
    submittedBy: "yunhuijang",
    organization: "KAIST AI",
    keywords:
      "large language models, multi-agent framework, mechanistic action graphs, virtual cells, biologically grounded knowledge retrieval",
    repo: "valence-labs/VCR-Agent",
    stars: 2,
    project: "https://valencelabs.substack.com/p/towards-reasoning-in-virtual-cells",
    media: [
      "https://cdn-uploads.huggingface.co/production/uploads/668785136c2f7efac100ffba/sm_cQPyNiYpdzNRKCqbFz.png",
      "https://cdn-uploads.huggingface.co/production/uploads/668785136c2f7efac100ffba/gHKbwH3kMiGtLgb7zymii.png",
    ],
  },
  {
    id: "2603.27844",
    title: "Model Capability Dominates: Inference-Time Optimization Lessons from AIMO 3",
    abstract:
      "Tries two dozen ways to make several attempts at olympiad problems differ from each other, and none of them helps. What counts is how good the model was to begin with.",
    authors: "Natapong Nitarach",
    published: "2026-04-16",
    upvotes: 0,
    comments: 1,
    submittedBy: "natnitaract",
    keywords:
      "majority voting, mathematical reasoning, correlated errors, reasoning strategies, Diverse Prompt Mixer",
    repo: "nat-nischw/model-capability-dominates-lessons-aimo3",
    stars: 0,
    project: "https://www.kaggle.com/code/natnitarach/aimo-3-model-capability-dominate",
  },
  {
    id: "2604.15309",
    title: "MM-WebAgent: A Hierarchical Multimodal Web Agent for Webpage Generation",
    abstract:
      "Builds a web page with pictures, charts and clips from one plan, from the layout down, and then looks at the result and corrects itself, so that the parts match.",
    authors:
      "Yan Li, Zezi Zeng, Yifan Yang, Yuqing Yang, Ning Liao, Weiwei Guo, Lili Qiu, Mingxi Cheng, Qi Dai, Zhendong Wang, Zhengyuan Yang, Xue Yang, Ji Li, Lijuan Wang, Chong Luo",
    published: "2026-04-16",
    upvotes: 0,
    comments: 0,
    submittedBy: "taesiri",
    keywords:
      "multimodal webpage generation, hierarchical agentic framework, AIGC-based element generation, hierarchical planning, iterative self-reflection",
    repo: "microsoft/MM-webagent",
    stars: 3,
  },
];
