#!/usr/bin/env bash
# Measures whole processes: from the start of Main to the first headline, what the compiler takes, and the generator by itself.
#   benchmarks/run.sh [ARTICLES [COPIES]]      ARTICLES: a folder of .txt files; synthetic articles when none is given
# What runs inside a process is measured by:    dotnet run -c Release --project benchmarks/InProcess -- --filter '*'
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${BENCHMARK_WORK:-$here/work/}
runs=${RUNS:-15}
out=$work/out
mkdir -p "$work" "$out"

dotnet run -c Release --project "$here/Prepare" -- "$work" "${1:-}" "${2:-1}"
dotnet build "$here/Generator" -c Release -v quiet --nologo

echo; echo "csc, milliseconds (the compiler's own task, a process of its own)"
for rival in Empty Constants Corpus Markdown Json Frozen; do
    dotnet build "$here/StartUp" -c Release --nologo -p:Rival=$rival -p:BenchmarkWork="$work" -p:UseSharedCompilation=false -o "$out/$rival" -clp:PerformanceSummary >"$out/$rival.log"
    # The program is compiled last; what it refers to was built for the generator benchmark.
    printf '%-10s %8s\n' $rival "$(awk '/ms  Csc /{print $1}' "$out/$rival.log")"
done

echo; echo "from the start of Main to the first headline, microseconds: least and median of $runs runs; and what is printed"
for rival in Empty Corpus Markdown Json Frozen; do
    for ((run = 0; run < runs; run++)); do
        dotnet "$out/$rival/StartUp.$rival.dll" "$work/corpus" 2>&1 >"$out/$rival.headline"
    done | sort -n >"$out/$rival.times"
    printf '%-10s %8s %8s   %s\n' $rival "$(head -1 "$out/$rival.times")" "$(sed -n $((runs / 2 + 1))p "$out/$rival.times")" "$(cat "$out/$rival.headline")"
done
for rival in Markdown Json Frozen; do
    cmp "$out/Corpus.headline" "$out/$rival.headline"
done

echo; echo "the generator by itself"
dotnet "$here/Generator/bin/Release/net10.0/Corpus.Benchmarks.Generator.dll" "$work/corpus"
