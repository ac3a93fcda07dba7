#!/usr/bin/env bash
# Measures everything, on anybody's articles: whole processes, what the compiler takes, the generator and its stages, lookups and search.
#   benchmarks/run.sh [ARTICLES [COPIES]]      ARTICLES: a folder of .txt files; synthetic articles when none is given
# What runs inside a process is measured briefly here, and at length by:    dotnet run -c Release --project benchmarks/InProcess -- --filter '*'
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$here/work/
runs=${RUNS:-15}
out=$work/out
mkdir -p "$out"

# Says nothing unless it fails.
quietly() { "$@" >"$out/build.log" 2>&1 || { cat "$out/build.log" >&2; return 1; }; }

quietly dotnet build "$here/Prepare" -c Release
dotnet "$here/Prepare/bin/Release/net10.0/Prepare.dll" "$work" "${1:-}" "${2:-1}"
for rival in Empty Constants Corpus Markdown Json Frozen; do
    Rival=$rival quietly dotnet build "$here/StartUp" -c Release
done

echo; echo "csc, milliseconds by the clock, least of ${COMPILES:-3}: the compiler's own task in a process of its own, analyzers off, generators on"
for rival in Empty Constants Corpus; do
    for ((run = 0; run < ${COMPILES:-3}; run++)); do
        Rival=$rival dotnet build "$here/StartUp" -c Release --no-restore --no-dependencies --no-incremental \
            -p:UseSharedCompilation=false -p:RunAnalyzers=false -v minimal -clp:PerformanceSummary | awk '/ms  Csc /{print $1}'
    done | sort -n | head -1 | xargs printf '%-10s %8s\n' $rival
done

echo; echo "from the start of Main to the first headline, microseconds: least and median of $runs runs; and what is printed"
for ((run = 0; run < runs; run++)); do
    # In turn, so that whatever else the machine does meets them all.
    for rival in Empty Corpus Markdown Json Frozen; do
        dotnet "$here/StartUp/bin/$rival/Release/net10.0/StartUp.$rival.dll" "$work/corpus" 2>>"$out/$rival.times.$$" >"$out/$rival.headline"
    done
done
for rival in Empty Corpus Markdown Json Frozen; do
    sort -n "$out/$rival.times.$$" >"$out/$rival.times"
    rm "$out/$rival.times.$$"
    printf '%-10s %8s %8s   %s\n' $rival "$(head -1 "$out/$rival.times")" "$(sed -n $((runs / 2 + 1))p "$out/$rival.times")" "$(cat "$out/$rival.headline")"
done
for rival in Markdown Json Frozen; do
    cmp "$out/Corpus.headline" "$out/$rival.headline"
done

echo; echo "inside a process, processor time"
quietly dotnet build "$here/InProcess" -c Release
dotnet "$here/InProcess/bin/Release/net10.0/Corpus.Benchmarks.dll" quick

echo; echo "the stages"
quietly dotnet build "$here/Stages" -c Release
dotnet "$here/Stages/bin/Release/net10.0/Corpus.Benchmarks.Stages.dll" "$work/corpus"

echo; echo "the generator by itself"
quietly dotnet build "$here/Generator" -c Release
dotnet "$here/Generator/bin/Release/net10.0/Corpus.Benchmarks.Generator.dll" "$work/corpus"
