/** Repeats the analysis with statsmodels on the downloaded files, and says where a figure differs. Ends with 1 then. */
export const PYTHON_SCRIPT = `"""Herhaalt de analyse van vraag en aanbod op matrix.csv en vergelijkt met resultaten.json.

Nodig: Python 3 met statsmodels, numpy en pandas. Zet de drie bestanden in een map en start: python analyse.py
"""
import json
import os
import sys

import numpy as np
import pandas as pd
import statsmodels.api as sm

here = os.path.dirname(os.path.abspath(__file__))
matrix = pd.read_csv(os.path.join(here, "matrix.csv"))
with open(os.path.join(here, "resultaten.json"), encoding="utf-8") as file:
    results = json.load(file)
# The deviance stands still long before the coefficients do.
strict = {"tol": 1e-12, "tol_criterion": "params", "maxiter": 300}
differs = 0
for model in results["models"]:
    names = [term["id"] for term in model["terms"] if term["id"] != "intercept"]
    rows = matrix[~matrix["code"].isin(results["leftOutRows"].get(model["id"], []))]
    rows = rows.dropna(subset=names)
    y = rows[model["dependent"]]
    # Large and small units side by side cost digits: standard units in, own units out.
    middle, unit = rows[names].mean(), rows[names].std()
    x = sm.add_constant((rows[names] - middle) / unit)
    if model["method"] == "ols":
        fit = sm.OLS(y, x).fit()
    elif model["method"] == "logistic":
        fit = sm.GLM(y, x, family=sm.families.Binomial()).fit(**strict)
    elif model["method"] == "poisson":
        fit = sm.GLM(y, x, family=sm.families.Poisson()).fit(**strict)
    else:
        joint = sm.NegativeBinomial(y, x)
        params = joint.fit(method="bfgs", maxiter=2000, disp=0).params.to_numpy()
        # statsmodels stops at about seven digits: Newton's own steps give the rest.
        for _ in range(20):
            params = params - np.linalg.solve(joint.hessian(params), joint.score(params))
        family = sm.families.NegativeBinomial(alpha=params[-1])
        fit = sm.GLM(y, x, family=family).fit(**strict)
    worst = abs(len(rows) - model["n"])
    for term in model["terms"]:
        if term["id"] == "intercept":
            continue
        own = fit.params[term["id"]] / unit[term["id"]]
        error = fit.bse[term["id"]] / unit[term["id"]]
        for found, published in [(own, term["coefficient"]), (error, term["standardError"])]:
            worst = max(worst, abs(found - published) / max(abs(published), 1e-3 * term["standardError"]))
        worst = max(worst, abs(fit.pvalues[term["id"]] - term["p"]))
    differs += worst > 1e-8
    print(f"{model['id']}: n = {len(rows)}, grootste verschil {worst:.1e}{' LET OP' if worst > 1e-8 else ''}")
sys.exit(1 if differs else 0)
`;

/** The same in R, from the results as CSV: R itself reads no JSON. */
export const R_SCRIPT = `# Herhaalt de analyse van vraag en aanbod op matrix.csv en vergelijkt met resultaten.csv.
# Nodig: R met het pakket MASS (hoort bij R). Zet de drie bestanden in een map en start daar: Rscript analyse.R
matrix <- read.csv("matrix.csv")
results <- read.csv("resultaten.csv", stringsAsFactors = FALSE)
results <- results[!is.na(results$coefficient), ]
differs <- 0
for (id in unique(results$model)) {
  own <- results[results$model == id, ]
  names <- setdiff(own$term, "intercept")
  without <- strsplit(as.character(own$zonder[1]), " ")[[1]]
  rows <- matrix[!(matrix$code %in% without), ]
  rows <- rows[stats::complete.cases(rows[, names]), ]
  # Large and small units side by side cost digits: standard units in, own units out.
  unit <- sapply(rows[, names], stats::sd)
  rows[, names] <- scale(rows[, names])
  formula <- stats::reformulate(names, own$verklaart[1])
  strict <- stats::glm.control(epsilon = 1e-13, maxit = 300)
  fit <- switch(own$methode[1],
    "ols" = stats::lm(formula, rows),
    "logistic" = stats::glm(formula, stats::binomial, rows, control = strict),
    "poisson" = stats::glm(formula, stats::poisson, rows, control = strict),
    "negative-binomial" = MASS::glm.nb(formula, rows, control = strict)
  )
  if (own$methode[1] %in% c("logistic", "poisson")) {
    # R takes the errors from the step before the last: begun where it ended, both are the same.
    start <- fit$linear.predictors
    fit <- stats::glm(formula, fit$family, rows, control = strict, etastart = start)
  }
  found <- summary(fit)$coefficients[names, , drop = FALSE]
  published <- own[match(names, own$term), ]
  size <- pmax(abs(published$coefficient), 1e-3 * published$standaardfout)
  worst <- max(
    abs(nrow(rows) - own$gemeenten[1]),
    abs(found[, 1] / unit - published$coefficient) / size,
    abs(found[, 2] / unit - published$standaardfout) / published$standaardfout,
    abs(found[, 4] - published$p)
  )
  differs <- differs + (worst > 1e-8)
  cat(sprintf("%s: n = %d, grootste verschil %.1e%s\\n", id, nrow(rows), worst, if (worst > 1e-8) " LET OP" else ""))
}
quit(status = if (differs > 0) 1 else 0)
`;
