// The generated types against the platform they were generated from; needs a token of it in MAILLAGE_TOKEN.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { paths } from "../target/maillage.js";

const token = process.env.MAILLAGE_TOKEN;
assert.ok(token, "MAILLAGE_TOKEN must hold a token: ./maillage token health-officer@toulouse");
const baseUrl = process.env.MAILLAGE_GATEWAY ?? "http://localhost:8080";
// Lists also come as CSV, NDJSON and GeoJSON: the second type says which one is read.
const platform = createClient<paths, "application/json">({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

const item = await platform.GET("/api/registry/v1/territories/{level}/{code}", {
  params: { path: { level: "commune", code: "31555" } },
});
assert.equal(item.data?.name, "Toulouse");
const department: string | undefined = item.data?.department?.code;
assert.equal(department, "31");

const list = await platform.GET("/api/registry/v1/territories", {
  params: { query: { level: ["region"], limit: 5, sort: "name" } },
});
assert.equal(list.data?.items.length, 5);

const refused = await createClient<paths>({ baseUrl }).GET("/api/registry/v1/codes");
assert.equal(refused.response.status, 401);
assert.equal(refused.error?.code, "authentication-required");
console.log("the generated client works");
