#!/usr/bin/env node
import { loadEnvFile } from "../env-file.ts";
import { createProgram } from "./program.ts";

loadEnvFile();
await createProgram(process.env).parseAsync();
