#!/usr/bin/env node
import { createProgram } from "./program.ts";

await createProgram(process.env).parseAsync();
