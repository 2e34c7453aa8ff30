import { defineConfig } from "@playwright/test";
import stories from "../playwright.config.ts";

/** Takes the README's pictures anew, on a fresh demo workspace. */
export default defineConfig({ ...stories, testDir: ".", testMatch: "take-pictures.ts", reporter: "list" });
