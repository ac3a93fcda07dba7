#!/usr/bin/env bash
# Runs `corpus parse` under a real Slurm: a controller and two node daemons on this machine, a job array with one task per shard. The daemon of the
# first node is killed with all its processes while it works; Slurm notices, and requeues its task on the other node. At the end everything is merged to
# Parquet, and SQL checks that nothing is lost or duplicated.
#     benchmarks/slurm.sh [SHARDS [SIZE [ARTICLES]]]     4 shards of 100,000 articles; ARTICLES: a folder of .txt files, synthetic ones by default
# Needs root, and the distribution's packages: apt-get install slurm-wlm munge
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
shards=${1:-4} size=${2:-100000} articles=${3:-}
work=$here/work/slurm
rm -rf "$work"
mkdir -p "$work"/{state,spool,parsed,log}

dotnet build "$here/Scale" -c Release -v q -nologo
dotnet build "$here/../src/Corpus.Tool" -c Release -v q -nologo
scale=$here/Scale/bin/Release/net10.0/Scale.dll
tool=$here/../src/Corpus.Tool/bin/Release/net10.0/Corpus.Tool
dotnet "$scale" shards "$work/shards" "$shards" "$size" ${articles:+"$articles"}

cat >"$work/slurm.conf" <<CONF
ClusterName=corpus
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=root
SlurmctldPort=16817
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool/%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd-%n.pid
SlurmctldLogFile=$work/log/slurmctld.log
SlurmdLogFile=$work/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SlurmdTimeout=15
KillWait=5
MinJobAge=3600
SlurmdParameters=config_overrides
NodeName=node1 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=17001 CPUs=1
NodeName=node2 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=17002 CPUs=1
PartitionName=all Nodes=node[1-2] Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf

# Every process that this script starts is stopped by its process group.
started=()
start() { setsid "$@" >>"$work/log/daemons.log" 2>&1 & started+=($!); }
stop() { for pid in "${started[@]}"; do kill -9 -- "-$pid" 2>/dev/null || true; done; }
trap stop EXIT
head -c 128 /dev/urandom >"$work/munge.key"
chmod 600 "$work/munge.key"
start munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" --pid-file="$work/munge.pid" --log-file="$work/log/munged.log" --seed-file="$work/munge.seed"
until [ -S "$work/munge.socket" ]; do sleep 0.2; done
start slurmctld -D -f "$SLURM_CONF"
start slurmd -D -N node1 -f "$SLURM_CONF"
node1=${started[-1]}
start slurmd -D -N node2 -f "$SLURM_CONF"
until [ "$(sinfo -h -N -t idle -o %N 2>/dev/null | wc -l)" = 2 ]; do sleep 1; done

# A task writes to its own file and renames it when it is complete: however often it is started, there is one complete file or none.
cat >"$work/task.sh" <<TASK
#!/bin/bash
shard=\$(printf %04d "\$SLURM_ARRAY_TASK_ID")
part=$work/parsed/\$shard.\${SLURM_RESTART_COUNT:-0}.\$\$.part
echo "\$(date +%T) \$shard on \$SLURMD_NODENAME, restart \${SLURM_RESTART_COUNT:-0}" >>$work/log/tasks.log
$tool parse --jobs 1 <$work/shards/\$shard.jsonl >"\$part" && mv "\$part" $work/parsed/\$shard.jsonl
TASK
begin=$SECONDS
job=$(sbatch --parsable --requeue --array=0-$((shards - 1)) --output="$work/log/%a.out" "$work/task.sh")

# Kill the daemon of the first node and its processes once its task has written something.
until squeue -h -t running -w node1 -o %i | grep -q . && find "$work/parsed" -name '*.part' -size +100k | grep -q .; do sleep 0.2; done
victim=$(squeue -h -t running -w node1 -o %A)
step=$(pgrep -f "^slurmstepd: \[$victim\.")
script=$(pgrep -P "$step")
kill -9 -- "-$node1"
kill -9 "$step" $script $(pgrep -P "$script")
echo "killed the daemon of node1 while it ran $victim"

until [ -z "$(squeue -h -j "$job" 2>/dev/null)" ]; do sleep 1; done
echo "all $shards tasks ended after $((SECONDS - begin)) seconds"
cat "$work/log/tasks.log"
grep -q "restart 1" "$work/log/tasks.log" || { echo "no task was requeued"; exit 1; }
dotnet "$scale" merge "$work/shards" "$work/parsed" "$work/parsed.parquet"
