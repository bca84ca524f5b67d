// mpi_crcsum: the CRC of a large file, computed by all ranks of an MPI job.
//   mpirun -np 4 mpi_crcsum [-a NAME] FILE...
//
// What it shows of the library: digests are a monoid, so any runtime that can reduce in order can compute one CRC
// together. Each rank reads one stripe of the file; an MPI_Op adds the digests. The sum depends on the order (the CRC
// of A followed by B is not that of B followed by A), so the operation is declared as not commutative: MPI then adds in
// the order of the ranks, in whatever brackets it likes.
#include <crc/crc.hpp>

#include <mpi.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace {

// The algorithm of this job: an MPI_Op gets no argument of its own.
crc::engine algorithm;

// What travels between ranks: a finished CRC and the number of bytes it is of.
struct part {
    std::uint64_t crc, size;
};

// For MPI_Op_create: b[i] = a[i] followed by b[i].
void followed_by(void* a, void* b, int* length, MPI_Datatype*) {
    for (int i = 0; i < *length; ++i) {
        const part& first = static_cast<const part*>(a)[i];
        part& second = static_cast<part*>(b)[i];
        const auto sum = algorithm.resume(first.crc, first.size) + algorithm.resume(second.crc, second.size);
        second = {sum.value(), sum.size()};
    }
}

std::string text_of(int error) {
    char text[MPI_MAX_ERROR_STRING];
    int length = 0;
    MPI_Error_string(error, text, &length);
    return {text, static_cast<std::size_t>(length)};
}

// This rank's stripe of an open file. Returns an MPI error.
int digest_stripe(MPI_File file, int rank, int ranks, part& result) {
    MPI_Offset size = 0;
    if (const int error = MPI_File_get_size(file, &size)) return error;
    const MPI_Offset stripe = size / ranks + (size % ranks != 0);
    const MPI_Offset begin = std::min(size, stripe * rank), end = std::min(size, begin + stripe);
    std::vector<unsigned char> block(1 << 20);
    auto d = algorithm.start();
    for (MPI_Offset at = begin; at < end;) {
        MPI_Status status;
        const int wanted = static_cast<int>(std::min<MPI_Offset>(end - at, static_cast<MPI_Offset>(block.size())));
        int got = 0;
        if (const int error = MPI_File_read_at(file, at, block.data(), wanted, MPI_BYTE, &status)) return error;
        MPI_Get_count(&status, MPI_BYTE, &got);
        if (got <= 0) return MPI_ERR_IO;  // truncated meanwhile
        d.update(block.data(), static_cast<std::size_t>(got));
        at += got;
    }
    result = {d.value(), d.size()};
    return MPI_SUCCESS;
}

// Prints the CRC of one file on rank 0. All ranks return the same.
bool sum_file(const char* name, int rank, int ranks, MPI_Datatype type, MPI_Op op) {
    part mine{}, whole{};
    MPI_File file;
    int error = MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_RDONLY, MPI_INFO_NULL, &file);
    if (error == MPI_SUCCESS) {
        error = digest_stripe(file, rank, ranks, mine);
        MPI_File_close(&file);
    }
    // Nobody goes on to the sum unless all have their part.
    int failed = error != MPI_SUCCESS ? 1 : 0, any_failed = 0;
    if (failed != 0) std::fprintf(stderr, "mpi_crcsum: %s: rank %d: %s\n", name, rank, text_of(error).c_str());
    MPI_Allreduce(&failed, &any_failed, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
    if (any_failed != 0) return false;
    MPI_Reduce(&mine, &whole, 1, type, op, 0, MPI_COMM_WORLD);
    const int digits = static_cast<int>((algorithm.parameters().width + 3) / 4);
    if (rank == 0) std::printf("%0*llx  %s\n", digits, static_cast<unsigned long long>(whole.crc), name);
    return true;
}

int run(int argc, char** argv) {
    int rank = 0, ranks = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    const bool named = argc > 2 && std::string(argv[1]) == "-a";
    const auto found = crc::find(named ? argv[2] : "CRC-32/ISO-HDLC");
    if (found) algorithm = crc::engine::make(found->params).engine;
    const int first = named ? 3 : 1;
    if (!algorithm || first >= argc) {
        if (rank == 0) std::fprintf(stderr, "usage: mpi_crcsum [-a NAME] FILE...  (NAME: up to 64 bits wide)\n");
        return 2;
    }

    MPI_Datatype type;
    MPI_Type_contiguous(2, MPI_UINT64_T, &type);
    MPI_Type_commit(&type);
    MPI_Op op;
    MPI_Op_create(followed_by, 0 /* does not commute */, &op);
    bool good = true;
    for (int i = first; i < argc; ++i) good = sum_file(argv[i], rank, ranks, type, op) && good;
    MPI_Op_free(&op);
    MPI_Type_free(&type);
    return good ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    MPI_Init(&argc, &argv);
    const int status = run(argc, argv);
    MPI_Finalize();
    return status;
}
