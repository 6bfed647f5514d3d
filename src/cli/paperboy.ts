#!/usr/bin/env node
import { loadEnvFile } from "../config/env-file.ts";
import { createProgram } from "./core/program.ts";

loadEnvFile();
await createProgram(process.env).parseAsync();
